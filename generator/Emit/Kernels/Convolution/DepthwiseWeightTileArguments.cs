namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>The arguments of a tile of a depthwise weight gradient, as C# text; references without <c>ref</c>. Strides are in elements.</summary>
/// <param name="X">The panel of the first input that the first weight meets.</param>
/// <param name="Dy">The panel of the gradient of the first output.</param>
/// <param name="Dw">The gradient of the first weight of the tile's first kernel row.</param>
/// <param name="Samples">The number of samples.</param>
/// <param name="Lines">The number of output lines that all kernel rows of the tile meet.</param>
/// <param name="Pixels">The number of outputs of a line.</param>
/// <param name="XSample">The distance of the inputs of two samples.</param>
/// <param name="XRow">The distance of two lines of x.</param>
/// <param name="XTap">The distance of two pixels of x.</param>
/// <param name="DySample">The distance of two samples of the gradient.</param>
/// <param name="DyLine">The distance of two lines of the gradient.</param>
/// <param name="DyPixel">The distance of two pixels of the gradient.</param>
internal sealed record DepthwiseWeightTileArguments(
    string X,
    string Dy,
    string Dw,
    string Samples,
    string Lines,
    string Pixels,
    string XSample,
    string XRow,
    string XTap,
    string DySample,
    string DyLine,
    string DyPixel);
