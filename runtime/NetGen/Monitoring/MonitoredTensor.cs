using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What the last look saw of one parameter.</summary>
internal sealed class MonitoredTensor(ParameterInfo info)
{
    // Of the largest weights a part is enough, taken in pieces from all over them.
    private const int MostCompared = 16384;
    private const int Piece = 256;

    private readonly int _pieces = info.Layout.Length <= MostCompared ? 1 : MostCompared / Piece;

    /// <summary>The parameter's name.</summary>
    public string Name => info.Name;

    /// <summary>Its layer's.</summary>
    public string Layer { get; } = info.Name[..Math.Max(0, info.Name.LastIndexOf('.'))];

    /// <summary>Whether it is a matrix or a convolution's weight, and no bias.</summary>
    public bool IsWeight { get; } = info.Shape.Length >= 2;

    /// <summary>The root mean square of the gradient's elements.</summary>
    public double GradientRms { get; private set; }

    /// <summary>The root mean square of its elements after the update, or of those compared.</summary>
    public double WeightRms { get; private set; }

    /// <summary>The norm of the update relative to that of the parameter; NaN where all of it is 0.</summary>
    public double UpdateRatio { get; private set; } = double.NaN;

    /// <summary>How many gradients are not finite.</summary>
    public int NonFinite { get; private set; }

    /// <summary>The elements that are compared with those before the update.</summary>
    public int Compared { get; } = Math.Min(info.Layout.Length, MostCompared);

    /// <summary>The sums of squares of the update and of the parameter, over the elements compared, times what they stand for.</summary>
    public (double Update, double Weight) Squares { get; private set; }

    /// <summary>Reads the gradient.</summary>
    /// <returns>The sum of its squares.</returns>
    public double ReadGradient<T>(ReadOnlySpan<T> gradients)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var gradient = gradients.Slice(info.Layout.Offset, info.Layout.Length);
        var sum = TensorStatistics.SumOfSquares(gradient);
        NonFinite = double.IsFinite(sum) ? 0 : TensorStatistics.CountNonFinite(gradient);
        GradientRms = Math.Sqrt(sum / info.Count);
        return sum;
    }

    /// <summary>Keeps the parameter's elements, or some, until the update is done.</summary>
    public void Keep<T>(ReadOnlySpan<T> parameters, Span<T> kept)
        where T : unmanaged
    {
        for (var piece = 0; piece < _pieces; piece++)
        {
            Part(parameters, piece).CopyTo(kept[(piece * Piece)..]);
        }
    }

    /// <summary>Compares the parameter with what was kept.</summary>
    public void ReadUpdate<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> kept)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (update, weight) = (0.0, 0.0);
        for (var piece = 0; piece < _pieces; piece++)
        {
            var part = Part(parameters, piece);
            var sums = TensorStatistics.SumsOfSquares(kept.Slice(piece * Piece, part.Length), part);
            (update, weight) = (update + sums.Difference, weight + sums.Second);
        }

        var share = (double)info.Layout.Length / Compared;
        Squares = (share * update, share * weight);
        UpdateRatio = weight > 0 ? Math.Sqrt(update / weight) : double.NaN;
        WeightRms = Math.Sqrt(share * weight / info.Count);
    }

    /// <summary>How many elements are not finite.</summary>
    public int CountNonFinite<T>(ReadOnlySpan<T> parameters)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        TensorStatistics.CountNonFinite(parameters.Slice(info.Layout.Offset, info.Layout.Length));

    private ReadOnlySpan<T> Part<T>(ReadOnlySpan<T> parameters, int piece)
    {
        var all = parameters.Slice(info.Layout.Offset, info.Layout.Length);
        return _pieces == 1 ? all : all.Slice((int)((long)(all.Length - Piece) * piece / (_pieces - 1)), Piece);
    }
}
