using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The loss of a network that knows nothing, such as ln C for softmax: what the loss's definition says, and where that depends
/// on the data, the loss of the same network with the parameters of its last layer at 0, so that all outputs are alike.
/// </summary>
internal static class InitialLoss
{
    private const int MostSamples = 64;

    /// <summary>The loss over some samples of a batch; NaN where the outputs are not alike, such as behind a residual.</summary>
    public static double Expected<TNet, T, TTarget>(TNet network, ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        var info = TNet.Info;
        if (info.Learning.InitialLoss is { } known)
        {
            return known;
        }

        var all = inputs.Length / info.InputSize;
        var samples = Math.Min(all, MostSamples);
        if (info.Parameters.LastOrDefault(parameter => !parameter.IsState) is not { } last)
        {
            return double.NaN;
        }

        var weights = network.Weights.Copy();
        var prefix = last.Name[..(last.Name.LastIndexOf('.') + 1)];
        foreach (var parameter in info.Parameters.Where(parameter => !parameter.IsState && parameter.Name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            weights.Master.Span.Slice(parameter.Layout.Offset, parameter.Layout.Length).Clear();
        }

        var (outputs, losses) = (new T[samples * info.OutputSize], new T[samples]);
        targets = targets[..(targets.Length / all * samples)];
        TNet.Create(weights).EvaluateBatch(inputs[..(samples * info.InputSize)], targets, outputs, losses);
        var weight = info.Learning.IsWeighted ? info.Learning.WeightOf(MemoryMarshal.Cast<TTarget, int>(targets)) / info.Learning.TargetsPerSample : samples;
        var isConstant = !outputs.AsSpan().ContainsAnyExcept(outputs[0]);
        return isConstant && weight > 0 ? losses.Sum(loss => double.CreateTruncating(loss)) / weight : double.NaN;
    }
}
