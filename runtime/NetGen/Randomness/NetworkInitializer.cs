using System.Globalization;
using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>Gives the parameters of a new network their first values.</summary>
public static class NetworkInitializer
{
    /// <summary>Fills the parameters of weights that no one else has seen yet; padding stays zero.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="weights">Weights that are all zero.</param>
    /// <param name="seed">Any number; the same seed gives the same network on every platform.</param>
    /// <exception cref="ArgumentException">A parameter's initializer is none of those that can be drawn.</exception>
    /// <remarks>
    /// Parameter <c>i</c> (from 0, all of them counted) draws its elements in row-major order from the
    /// <see cref="RandomStream"/> named <c>parameter i</c>. Names therefore do not matter, and a change to one
    /// layer's size leaves the values of the others as they were. Numbers are drawn in double precision and rounded to
    /// <typeparamref name="T"/>, so that the same network in both precisions starts from the same point.
    /// </remarks>
    public static void Initialize<T>(NetworkWeights<T> weights, long seed)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        var parameters = weights.Info.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (!InitializerRule.All.TryGetValue(parameter.Initializer, out var rule))
            {
                throw new ArgumentException(
                    $"Parameter {parameter.Name} has initializer {parameter.Initializer}; expected one of {string.Join(", ", InitializerRule.All.Keys)}.",
                    nameof(weights));
            }

            var random = new RandomStream(seed, string.Create(CultureInfo.InvariantCulture, $"parameter {i}"));
            var drawn = new double[parameter.Count];
            rule.Fill(parameter, random, drawn);
            var values = Array.ConvertAll(drawn, T.CreateTruncating);

            if (parameter.ZeroRow >= 0)
            {
                var row = parameter.Count / parameter.Shape[0];
                values.AsSpan(parameter.ZeroRow * row, row).Clear();
            }

            parameter.CopyFrom(weights.Master.Span, values);
        }
    }
}
