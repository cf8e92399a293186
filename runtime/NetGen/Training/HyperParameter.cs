using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A number in an optimizer's rule, such as <c>Momentum</c>, which may change while training.</summary>
public sealed class HyperParameter
{
    private readonly HyperParameterInfo _info;
    private readonly string _optimizer;
    private readonly string _network;
    private double _value;

    internal HyperParameter(HyperParameterInfo info, string optimizer, string network)
    {
        (_info, _optimizer, _network) = (info, optimizer, network);
        _value = info.Value;
    }

    /// <summary>The name of the optimizer attribute's property.</summary>
    public string Name => _info.Name;

    /// <summary>The value declared in the attribute.</summary>
    public double Declared => _info.Value;

    /// <summary>The least value allowed.</summary>
    public double Minimum => _info.Minimum;

    /// <summary>The bound that the value stays below; infinite where any finite number is allowed.</summary>
    public double Below => _info.Below;

    /// <summary>
    /// Whether it can be changed. One that was declared 0 is not part of the compiled rule, nor is the state that it needs.
    /// </summary>
    public bool IsChangeable => _info.Compiled;

    /// <summary>The value of the next update. Default: <see cref="Declared"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range, NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">The network was compiled without it, because it was declared 0.</exception>
    public double Value
    {
        get => _value;
        set
        {
            if (!(value >= Minimum && value < Below))
            {
                var bound = double.IsPositiveInfinity(Below) ? "finite" : string.Create(CultureInfo.InvariantCulture, $"below {Below}");
                throw new ArgumentOutOfRangeException(
                    nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"{Name} of {_optimizer} must be at least {Minimum} and {bound}, but is {value}."));
            }

            if (!IsChangeable && value != Declared)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_network} was compiled without {Name}, because its [{_optimizer}] leaves it out or declares it {Declared}, so that no code and no state exist for it. To set it to {value} while training, declare another value than 0 in the attribute."));
            }

            _value = value;
        }
    }

    /// <summary>Name and value: <c>Momentum = 0.9</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} = {_value}");
}
