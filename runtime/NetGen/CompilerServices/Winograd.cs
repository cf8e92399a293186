using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// 3×3 convolutions of stride 1 in single precision by Winograd's minimal filtering (Lavin and Gray, "Fast Algorithms
/// for Convolutional Neural Networks"): tiles of m×m outputs are transformed, y = Aᵀ[(G w Gᵀ) ⊙ (Bᵀ x B)]A, which leaves
/// a matrix product over channels for each of (m + 2)² positions.
/// </summary>
/// <remarks>
/// Images have halos that read as zeros: 1 pixel at the top and left for "same" padding, and below and at the right
/// as far as whole tiles reach, m·⌈H/m⌉ - H + 1. Channels are a multiple of 16 in storage. Samples are independent: a
/// sample's output has the same bits in whatever range it is computed.
/// </remarks>
public static partial class Winograd
{
    /// <summary>
    /// Convolves a range of samples: y = epilogue(w ∗ x). The gradient of the input is the same with the gradient of
    /// the output as x and weights from <see cref="TransformWeightsForGradient"/>.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done before a vector of the output is stored.</typeparam>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The input, from the pixel under the first tap of the first output: (-1, -1) for "same" padding.</param>
    /// <param name="u">The weights, from <see cref="TransformWeights"/>.</param>
    /// <param name="bias">A value for each output, padded to 16, for the epilogue.</param>
    /// <param name="y">The output, from its pixel (0, 0). Nothing beyond its height and width is written.</param>
    /// <param name="first">An image of the output's size for the epilogue, or <paramref name="y"/> where it needs none.</param>
    /// <param name="second">Another one.</param>
    /// <param name="scratch">Scratch memory of <see cref="WinogradShape.ScratchLength"/>.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample after the last.</param>
    /// <param name="cold">
    /// Whether the output and the epilogue's images are hardly in the cache, as in training, where each has memory of its own.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Convolve<TEpilogue>(
        in WinogradShape shape,
        WinogradImage x,
        ref float u,
        ref float bias,
        WinogradImage y,
        WinogradImage first,
        WinogradImage second,
        ref float scratch,
        int from,
        int to,
        bool cold)
        where TEpilogue : struct, IEpilogue<float>
    {
        ref var p = ref Unsafe.Add(ref scratch, shape.ProductOffset);
        ref var hand = ref Unsafe.Add(ref scratch, shape.HandOffset);
        var blocks = WinogradBlock.CountInSample(in shape);
        var distant = IsDistant(x, to - from);
        for (var n = from; n < to; n += shape.BlockSamples)
        {
            for (var i = 0; i < blocks; i++)
            {
                var block = WinogradBlock.Of(in shape, n, Math.Min(shape.BlockSamples, to - n), i);
                if (distant)
                {
                    Touch(in shape, in block, x, 2, ref hand);
                }

                TransformInputs(in shape, in block, x, ref scratch, ref hand);
                Products(in shape, ref scratch, ref u, ref p, block.Tiles);
                if (cold || distant)
                {
                    TouchOperands(in shape, in block, y, first, second, ref hand);
                }

                if (shape.Tile == 2)
                {
                    TransformOutputs<WinogradTwo, TEpilogue>(in shape, in block, ref p, ref bias, y, first, second, ref hand);
                }
                else
                {
                    TransformOutputs<WinogradFour, TEpilogue>(in shape, in block, ref p, ref bias, y, first, second, ref hand);
                }
            }
        }
    }

    /// <summary>The same for an epilogue that needs no images.</summary>
    /// <inheritdoc cref="Convolve{TEpilogue}(in WinogradShape, WinogradImage, ref float, ref float, WinogradImage, WinogradImage, WinogradImage, ref float, int, int, bool)"/>
    public static void Convolve<TEpilogue>(
        in WinogradShape shape, WinogradImage x, ref float u, ref float bias, WinogradImage y, ref float scratch, int from, int to, bool cold)
        where TEpilogue : struct, IEpilogue<float> =>
        Convolve<TEpilogue>(in shape, x, ref u, ref bias, y, y, y, ref scratch, from, to, cold);

    /// <summary>Sets du to the gradient of the transformed weights, summed over a range of samples in order.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The input, from the pixel under the first tap of the first output.</param>
    /// <param name="dy">
    /// The gradient of the output, from its pixel (0, 0); it reads as zero below and at the right as far as whole tiles
    /// reach, and in the channels beyond its outputs.
    /// </param>
    /// <param name="du">The result, of <see cref="WinogradShape.WeightLength"/>, for <see cref="TransformWeightGradient"/>.</param>
    /// <param name="scratch">Scratch memory of <see cref="WinogradShape.ScratchLength"/>.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">The sample after the last, which is more than <paramref name="from"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightGradient(
        in WinogradShape shape, WinogradImage x, WinogradImage dy, ref float du, ref float scratch, int from, int to)
    {
        ref var z = ref Unsafe.Add(ref scratch, shape.ProductOffset);
        ref var hand = ref Unsafe.Add(ref scratch, shape.HandOffset);
        var blocks = WinogradBlock.CountInSample(in shape);
        var distant = IsDistant(x, to - from);
        for (var n = from; n < to; n += shape.BlockSamples)
        {
            for (var i = 0; i < blocks; i++)
            {
                var block = WinogradBlock.Of(in shape, n, Math.Min(shape.BlockSamples, to - n), i);
                if (distant)
                {
                    Touch(in shape, in block, x, 2, ref hand);
                    Touch(in shape, in block, dy, 0, ref hand);
                }

                TransformInputs(in shape, in block, x, ref scratch, ref hand);
                if (shape.Tile == 2)
                {
                    TransformOutputGradients<WinogradTwo>(in shape, in block, dy, ref z, ref hand);
                }
                else
                {
                    TransformOutputGradients<WinogradFour>(in shape, in block, dy, ref z, ref hand);
                }

                WeightProducts(in shape, ref scratch, ref z, ref du, block.Tiles, add: n > from || i > 0);
            }
        }
    }

    /// <summary>
    /// Sets one part of dw, the share of one of several equal parts of the batch, which depends on their number only; zero
    /// where the part has no sample.
    /// </summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="x">The input, from the pixel under the first tap of the first output.</param>
    /// <param name="dy">The gradient of the output, as for the whole.</param>
    /// <param name="dw">The gradient of the packed weights.</param>
    /// <param name="scratch">Scratch memory of <see cref="WinogradShape.ScratchLength"/> and <see cref="WinogradShape.WeightLength"/>.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    /// <param name="samples">The samples of the batch.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeightGradient(
        in WinogradShape shape, WinogradImage x, WinogradImage dy, ref float dw, ref float scratch, int part, int parts, int samples)
    {
        var (from, to) = ((int)((long)samples * part / parts), (int)((long)samples * (part + 1) / parts));
        var panels = shape.OutputRow / PanelWidth;
        if (from == to)
        {
            Images.Clear(ref dw, panels * PanelWidth * Taps * shape.Inputs);
            return;
        }

        ref var du = ref Unsafe.Add(ref scratch, shape.ScratchLength);
        WeightGradient(in shape, x, dy, ref du, ref scratch, from, to);
        TransformWeightGradient(in shape, ref du, ref dw, add: false, 0, panels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformInputs(
        in WinogradShape shape, in WinogradBlock block, WinogradImage x, ref float v, ref float hand)
    {
        if (shape.Tile == 2)
        {
            TransformInputs<WinogradTwo>(in shape, in block, x, ref v, ref hand);
        }
        else
        {
            TransformInputs<WinogradFour>(in shape, in block, x, ref v, ref hand);
        }
    }
}
