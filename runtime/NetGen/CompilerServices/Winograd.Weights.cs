using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

// Between packed weights [outputs/16][3][3][inputs][16] and transformed ones [position][outputs/16][inputs][16].
public static partial class Winograd
{
    private const int PanelWidth = 16;
    private const int Taps = 9;

    /// <summary>Transforms weights, u = G w Gᵀ, in some panels: one worker's share.</summary>
    /// <param name="shape">The convolution.</param>
    /// <param name="w">Packed weights.</param>
    /// <param name="u">The result, of <see cref="WinogradShape.WeightLength"/>.</param>
    /// <param name="fromPanel">The first panel of 16 outputs.</param>
    /// <param name="toPanel">The panel after the last.</param>
    public static void TransformWeights(in WinogradShape shape, ref float w, ref float u, int fromPanel, int toPanel)
    {
        nint panel = shape.Inputs * PanelWidth;
        if (shape.Tile == 2)
        {
            TransformWeights<WinogradTwo>(in shape, ref w, panel, Taps * panel, ref u, fromPanel, toPanel);
        }
        else
        {
            TransformWeights<WinogradFour>(in shape, ref w, panel, Taps * panel, ref u, fromPanel, toPanel);
        }
    }

    /// <summary>
    /// Transforms the weights of the convolution that yields the gradient of a convolution's input: of its inputs and
    /// outputs exchanged, and its taps in reverse order.
    /// </summary>
    /// <param name="shape">The convolution of the gradient: its outputs are the inputs of the other one.</param>
    /// <param name="w">Packed weights of the other convolution.</param>
    /// <param name="u">The result, of <see cref="WinogradShape.WeightLength"/>.</param>
    /// <param name="transposed">Scratch memory of <see cref="WinogradShape.TransposedLength"/>, which workers may share.</param>
    /// <param name="fromPanel">The first panel of 16 of the outputs of <paramref name="shape"/>.</param>
    /// <param name="toPanel">The panel after the last.</param>
    public static void TransformWeightsForGradient(
        in WinogradShape shape, ref float w, ref float u, ref float transposed, int fromPanel, int toPanel)
    {
        // Of the other convolution, whose inputs are the outputs here.
        nint panel = shape.Outputs * PanelWidth;
        nint tap = shape.OutputRow * shape.Inputs;
        for (nint i = 0; i < Taps; i++)
        {
            PanelTranspose.Transpose(
                ref Unsafe.Add(ref w, i * panel),
                Taps * panel,
                shape.Outputs,
                shape.Inputs,
                ref Unsafe.Add(ref transposed, (Taps - 1 - i) * tap),
                fromPanel,
                toPanel);
        }

        panel = shape.Inputs * PanelWidth;
        if (shape.Tile == 2)
        {
            TransformWeights<WinogradTwo>(in shape, ref transposed, tap, panel, ref u, fromPanel, toPanel);
        }
        else
        {
            TransformWeights<WinogradFour>(in shape, ref transposed, tap, panel, ref u, fromPanel, toPanel);
        }
    }

    /// <summary>Turns the gradient of transformed weights into that of weights, dw = Gᵀ du G, in some panels.</summary>
    /// <param name="shape">The convolution.</param>
    /// <param name="du">The gradient of the transformed weights.</param>
    /// <param name="dw">The gradient of the packed weights.</param>
    /// <param name="add">Whether to add to <paramref name="dw"/> instead of replacing it.</param>
    /// <param name="fromPanel">The first panel of 16 outputs.</param>
    /// <param name="toPanel">The panel after the last.</param>
    public static void TransformWeightGradient(
        in WinogradShape shape, ref float du, ref float dw, bool add, int fromPanel, int toPanel)
    {
        if (shape.Tile == 2)
        {
            TransformWeightGradient<WinogradTwo>(in shape, ref du, ref dw, add, fromPanel, toPanel);
        }
        else
        {
            TransformWeightGradient<WinogradFour>(in shape, ref du, ref dw, add, fromPanel, toPanel);
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformWeights<TBasis>(
        in WinogradShape shape, ref float w, nint tap, nint panelStride, ref float u, int fromPanel, int toPanel)
        where TBasis : struct, IWinogradBasis
    {
        nint side = TBasis.Tile + 2, position = shape.WeightPosition, length = shape.Inputs * PanelWidth;
        ref var hand = ref Aligned(stackalloc float[HandLength]);
        for (nint panel = fromPanel; panel < toPanel; panel++)
        {
            for (nint k = 0; k < length; k += Vector<float>.Count)
            {
                ref var from = ref Unsafe.Add(ref w, (panel * panelStride) + k);
                ref var to = ref Unsafe.Add(ref u, (panel * length) + k);
                for (nint i = 0; i < 3; i++)
                {
                    TBasis.Weights(
                        ref Unsafe.Add(ref from, i * tap),
                        3 * tap,
                        ref Unsafe.Add(ref hand, i * Vector<float>.Count),
                        3 * Vector<float>.Count);
                }

                for (nint i = 0; i < side; i++)
                {
                    TBasis.Weights(
                        ref Unsafe.Add(ref hand, i * 3 * Vector<float>.Count),
                        Vector<float>.Count,
                        ref Unsafe.Add(ref to, i * side * position),
                        position);
                }
            }
        }
    }

    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformWeightGradient<TBasis>(
        in WinogradShape shape, ref float du, ref float dw, bool add, int fromPanel, int toPanel)
        where TBasis : struct, IWinogradBasis
    {
        nint side = TBasis.Tile + 2, position = shape.WeightPosition, length = shape.Inputs * PanelWidth;
        ref var hand = ref Aligned(stackalloc float[HandLength]);
        for (nint panel = fromPanel; panel < toPanel; panel++)
        {
            for (nint k = 0; k < length; k += Vector<float>.Count)
            {
                ref var from = ref Unsafe.Add(ref du, (panel * length) + k);
                ref var to = ref Unsafe.Add(ref dw, (panel * Taps * length) + k);
                for (nint i = 0; i < side; i++)
                {
                    TBasis.WeightGradient(
                        ref Unsafe.Add(ref from, i * position), side * position, out var dw0, out var dw1, out var dw2);
                    ref var column = ref Unsafe.Add(ref hand, i * Vector<float>.Count);
                    dw0.StoreUnsafe(ref column);
                    dw1.StoreUnsafe(ref column, (nuint)(side * Vector<float>.Count));
                    dw2.StoreUnsafe(ref column, (nuint)(2 * side * Vector<float>.Count));
                }

                for (nint i = 0; i < 3; i++)
                {
                    TBasis.WeightGradient(
                        ref Unsafe.Add(ref hand, i * side * Vector<float>.Count),
                        Vector<float>.Count,
                        out var dw0,
                        out var dw1,
                        out var dw2);
                    ref var line = ref Unsafe.Add(ref to, i * 3 * length);
                    if (add)
                    {
                        dw0 += Vector.LoadUnsafe(ref line);
                        dw1 += Vector.LoadUnsafe(ref line, (nuint)length);
                        dw2 += Vector.LoadUnsafe(ref line, (nuint)(2 * length));
                    }

                    dw0.StoreUnsafe(ref line);
                    dw1.StoreUnsafe(ref line, (nuint)length);
                    dw2.StoreUnsafe(ref line, (nuint)(2 * length));
                }
            }
        }
    }

    // Three lines of at most six vectors, and room to begin on a cache line.
    private static int HandLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (18 * Vector<float>.Count) + 16;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe ref float Aligned(Span<float> memory)
    {
        // Memory of the stack does not move.
        ref var first = ref MemoryMarshal.GetReference(memory);
        return ref Unsafe.Add(ref first, (-(nint)Unsafe.AsPointer(ref first) & 63) / sizeof(float));
    }
}
