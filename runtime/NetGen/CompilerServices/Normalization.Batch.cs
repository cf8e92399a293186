using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

// Batch normalisation: statistics and gradients over all samples of a batch, in the order of the samples.
public static partial class Normalization
{
    /// <summary>
    /// Mean and biased variance over the batch from each sample's mean and sum of squared deviations, without
    /// cancellation: (Σ M2ₙ + P·Σ(meanₙ − mean)²) / (N·P).
    /// </summary>
    /// <param name="means">The first sample's means of P positions each.</param>
    /// <param name="squares">The first sample's sums of squared deviations.</param>
    /// <param name="stride">Elements from one sample to the next.</param>
    /// <param name="positions">The number P.</param>
    /// <param name="samples">The number N of samples.</param>
    /// <param name="epsilon">The term ε.</param>
    /// <param name="mean">Receives the means.</param>
    /// <param name="variance">Receives the biased variances.</param>
    /// <param name="inverse">Receives 1 / √(variance + ε).</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BatchStatistics<T>(
        ref T means, ref T squares, nint stride, int positions, nint samples, double epsilon,
        ref T mean, ref T variance, ref T inverse, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        var perSample = Broadcast<T>(positions);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            var average = Sum(ref Unsafe.Add(ref means, c), stride, samples) / Broadcast<T>(samples);
            var (between, within) = (Vector<T>.Zero, Vector<T>.Zero);
            for (nint n = 0; n < samples; n++)
            {
                var d = Load(ref means, (n * stride) + c) - average;
                between += d * d;
                within += Load(ref squares, (n * stride) + c);
            }

            var spread = (within + (perSample * between)) / (Broadcast<T>(samples) * perSample);
            Mask(average, c, channels).StoreUnsafe(ref mean, (nuint)c);
            Mask(spread, c, channels).StoreUnsafe(ref variance, (nuint)c);
            Inverse(spread, epsilon, c, channels).StoreUnsafe(ref inverse, (nuint)c);
        }
    }

    /// <summary>The same from the values themselves, of one position per sample.</summary>
    /// <inheritdoc cref="BatchStatistics{T}(ref T, ref T, nint, int, nint, double, ref T, ref T, ref T, int, int, int)"/>
    /// <param name="x">The first sample's values.</param>
    /// <param name="stride">Elements from one sample to the next.</param>
    /// <param name="samples">The number N of samples.</param>
    /// <param name="epsilon">The term ε.</param>
    /// <param name="mean">Receives the means.</param>
    /// <param name="variance">Receives the biased variances.</param>
    /// <param name="inverse">Receives 1 / √(variance + ε).</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BatchStatistics<T>(
        ref T x, nint stride, nint samples, double epsilon, ref T mean, ref T variance, ref T inverse, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            var average = Sum(ref Unsafe.Add(ref x, c), stride, samples) / Broadcast<T>(samples);
            var (s0, s1) = (Vector<T>.Zero, Vector<T>.Zero);
            ref var r = ref Unsafe.Add(ref x, c);
            nint n = 0;
            for (; n <= samples - 2; n += 2)
            {
                var (d0, d1) = (Load(ref r, 0) - average, Load(ref r, stride) - average);
                s0 += d0 * d0;
                s1 += d1 * d1;
                r = ref Unsafe.Add(ref r, 2 * stride);
            }

            if (n < samples)
            {
                var d = Load(ref r, 0) - average;
                s0 += d * d;
            }

            var spread = (s0 + s1) / Broadcast<T>(samples);
            Mask(average, c, channels).StoreUnsafe(ref mean, (nuint)c);
            Mask(spread, c, channels).StoreUnsafe(ref variance, (nuint)c);
            Inverse(spread, epsilon, c, channels).StoreUnsafe(ref inverse, (nuint)c);
        }
    }

    /// <summary>
    /// Σ dy and Σ dy·x̂ over the batch, which are the gradients of bias and weight, from each sample's Σ dy and
    /// Σ dy·(x − mean).
    /// </summary>
    /// <param name="sums">The first sample's Σ dy.</param>
    /// <param name="products">The first sample's Σ dy·(x − mean).</param>
    /// <param name="stride">Elements from one sample to the next.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="inverse">1 / √(variance + ε).</param>
    /// <param name="sum">Receives Σ dy.</param>
    /// <param name="product">Receives Σ dy·x̂.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BatchGradients<T>(
        ref T sums, ref T products, nint stride, nint samples, ref T inverse, ref T sum, ref T product, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            Mask(Sum(ref Unsafe.Add(ref sums, c), stride, samples), c, channels).StoreUnsafe(ref sum, (nuint)c);
            Mask(Sum(ref Unsafe.Add(ref products, c), stride, samples) * Load(ref inverse, c), c, channels).StoreUnsafe(ref product, (nuint)c);
        }
    }

    /// <summary>
    /// What dx = scale·dy − a − b·(x − mean) needs: a = scale·Σ dy / M and b = scale·inverse·Σ dy·x̂ / M.
    /// </summary>
    /// <param name="sum">Σ dy.</param>
    /// <param name="product">Σ dy·x̂.</param>
    /// <param name="inverse">1 / √(variance + ε).</param>
    /// <param name="scale">weight / √(variance + ε).</param>
    /// <param name="count">The number M of elements of a channel in the batch.</param>
    /// <param name="a">Receives a.</param>
    /// <param name="b">Receives b.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="worker">The number of the worker; they share the panels.</param>
    /// <param name="workers">The number of workers.</param>
    public static void BatchCoefficients<T>(
        ref T sum, ref T product, ref T inverse, ref T scale, nint count, ref T a, ref T b, int channels, int worker, int workers)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, worker, workers);
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            var share = Load(ref scale, c) / Broadcast<T>(count);
            (share * Load(ref sum, c)).StoreUnsafe(ref a, (nuint)c);
            (share * Load(ref inverse, c) * Load(ref product, c)).StoreUnsafe(ref b, (nuint)c);
        }
    }

    /// <summary>
    /// r ← (1 − m)·r + m·batch for mean and unbiased variance, and one more batch counted.
    /// </summary>
    /// <param name="mean">The batch's means.</param>
    /// <param name="variance">The batch's biased variances.</param>
    /// <param name="count">The number of elements of a channel in the batch, at least 2.</param>
    /// <param name="momentum">The part m of the newest batch.</param>
    /// <param name="runningMean">The running means.</param>
    /// <param name="runningVariance">The running variances.</param>
    /// <param name="batches">The number of batches so far.</param>
    /// <param name="channels">The number of channels.</param>
    public static void UpdateRunning<T>(
        ref T mean, ref T variance, nint count, double momentum, ref T runningMean, ref T runningVariance, ref T batches, int channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, 0, 1);
        var keep = new Vector<T>(T.CreateTruncating(1 - momentum));
        var (take, takeVariance) = (new Vector<T>(T.CreateTruncating(momentum)), new Vector<T>(T.CreateTruncating(momentum * count / (count - 1.0))));
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            ((keep * Load(ref runningMean, c)) + (take * Load(ref mean, c))).StoreUnsafe(ref runningMean, (nuint)c);
            ((keep * Load(ref runningVariance, c)) + (takeVariance * Load(ref variance, c))).StoreUnsafe(ref runningVariance, (nuint)c);
        }

        batches += T.One;
    }

    /// <summary>
    /// Joins a batch's mean and biased variance to those of the batches before it, such that the result is that of all their
    /// elements together (Chan et al., "Updating Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979).
    /// </summary>
    /// <param name="mean">The batch's means.</param>
    /// <param name="variance">The batch's biased variances.</param>
    /// <param name="share">The part of all elements so far that the batch has; 1 for the first.</param>
    /// <param name="pooledMean">The means of the batches before; replaced.</param>
    /// <param name="pooledVariance">Their biased variances; replaced.</param>
    /// <param name="channels">The number of channels.</param>
    public static void PoolStatistics<T>(ref T mean, ref T variance, double share, ref T pooledMean, ref T pooledVariance, int channels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (from, to) = Share(channels, 0, 1);
        var (take, keep, between) = (
            new Vector<T>(T.CreateTruncating(share)), new Vector<T>(T.CreateTruncating(1 - share)), new Vector<T>(T.CreateTruncating(share * (1 - share))));
        for (var c = from; c < to; c += Vector<T>.Count)
        {
            var before = Load(ref pooledMean, c);
            var d = Load(ref mean, c) - before;
            (before + (take * d)).StoreUnsafe(ref pooledMean, (nuint)c);
            ((keep * Load(ref pooledVariance, c)) + (take * Load(ref variance, c)) + (between * d * d)).StoreUnsafe(ref pooledVariance, (nuint)c);
        }
    }

    // In four chains, in the same order for any number of workers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Sum<T>(ref T first, nint stride, nint samples)
        where T : unmanaged
    {
        var (s0, s1, s2, s3) = (Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero, Vector<T>.Zero);
        nint n = 0;
        for (; n <= samples - 4; n += 4)
        {
            s0 += Load(ref first, 0);
            s1 += Load(ref first, stride);
            s2 += Load(ref first, 2 * stride);
            s3 += Load(ref first, 3 * stride);
            first = ref Unsafe.Add(ref first, 4 * stride);
        }

        for (; n < samples; n++)
        {
            s0 += Load(ref first, 0);
            first = ref Unsafe.Add(ref first, stride);
        }

        return (s0 + s1) + (s2 + s3);
    }

    private static Vector<T> Broadcast<T>(nint count)
        where T : unmanaged, IFloatingPointIeee754<T> => new(T.CreateTruncating(count));
}
