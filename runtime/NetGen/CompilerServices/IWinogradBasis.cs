using System.Numerics;

namespace NetGen.CompilerServices;

/// <summary>
/// The one-dimensional transforms of F(m, 3): y = Aᵀ[(G g) ⊙ (Bᵀ x)] are the m outputs of a filter g of 3 taps over
/// m + 2 inputs x. Two dimensions are the same transform along columns and then along lines. Each reads vectors of
/// channels at a step and writes them at another.
/// </summary>
internal interface IWinogradBasis
{
    /// <summary>m: the outputs along one side of a tile.</summary>
    static abstract int Tile { get; }

    /// <summary>Bᵀ: m + 2 inputs to m + 2 values.</summary>
    static abstract void Input(ref float x, nint xStep, ref float v, nint vStep);

    /// <summary>Aᵀ: m + 2 products to m outputs; the outputs from m on are not set to anything of use.</summary>
    static abstract void Output(
        ref float p, nint pStep, out Vector<float> y0, out Vector<float> y1, out Vector<float> y2, out Vector<float> y3);

    /// <summary>A: m gradients of outputs to m + 2 values.</summary>
    static abstract void OutputGradient(ref float dy, nint dyStep, ref float z, nint zStep);

    /// <summary>G: 3 taps to m + 2 values.</summary>
    static abstract void Weights(ref float w, nint wStep, ref float u, nint uStep);

    /// <summary>Gᵀ: m + 2 values to the gradients of 3 taps.</summary>
    static abstract void WeightGradient(
        ref float du, nint duStep, out Vector<float> dw0, out Vector<float> dw1, out Vector<float> dw2);
}
