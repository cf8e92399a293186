namespace NetGen;

/// <summary>The sums over the elements of one tensor.</summary>
internal sealed class TensorTally(string name, int[] shape, double tolerance)
{
    private (int Element, Comparison Comparison)? _worst;
    private double _excess;
    private double _gradient;
    private double _difference;
    private int _kinks;

    public void Add(int element, Comparison comparison)
    {
        if (comparison.IsKink)
        {
            _kinks++;
            return;
        }

        _excess += comparison.Excess * comparison.Excess;
        _gradient += comparison.Gradient * comparison.Gradient;
        _difference += comparison.Difference * comparison.Difference;
        if (_worst is null || comparison.Error > _worst.Value.Comparison.Error)
        {
            _worst = (element, comparison);
        }
    }

    public TensorGradientCheck Result(int compared)
    {
        var error = _excess == 0 ? 0 : Math.Sqrt(_excess) / (Math.Sqrt(_gradient) + Math.Sqrt(_difference));
        return new TensorGradientCheck
        {
            Name = name,
            Shape = Array.AsReadOnly(shape),
            Compared = compared,
            Kinks = _kinks,
            RelativeError = double.IsNaN(error) ? double.PositiveInfinity : error,
            Worst = _worst is { } worst
                ? new ElementGradientCheck(Index(worst.Element), worst.Comparison.Gradient, worst.Comparison.Difference, worst.Comparison.Error)
                : null,
            IsRight = _worst is null || _worst.Value.Comparison.Error <= tolerance,
        };
    }

    private int[] Index(int element)
    {
        var index = new int[shape.Length];
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            (element, index[i]) = Math.DivRem(element, shape[i]);
        }

        return index;
    }
}
