namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>The arguments of a tile of a weight gradient, as C# text; references without <c>ref</c>. Strides are in elements.</summary>
/// <param name="X">The first input that the first weight meets.</param>
/// <param name="Dy">The panel of the gradient of the first output.</param>
/// <param name="Dw">The gradient of the first weight.</param>
/// <param name="Tiles">How many tiles follow each other in the kernel row.</param>
/// <param name="Samples">The number of samples.</param>
/// <param name="Lines">The number of output lines that the kernel row meets.</param>
/// <param name="Pixels">The number of outputs of a line.</param>
/// <param name="XSample">The distance of the inputs of two samples.</param>
/// <param name="XLine">The distance of the inputs of two output lines.</param>
/// <param name="XPixel">The distance of the inputs of two outputs.</param>
/// <param name="DySample">The distance of two samples of the gradient.</param>
/// <param name="DyLine">The distance of two lines of the gradient.</param>
/// <param name="DyPixel">The distance of two pixels of the gradient.</param>
internal sealed record ConvWeightTileArguments(
    string X,
    string Dy,
    string Dw,
    string Tiles,
    string Samples,
    string Lines,
    string Pixels,
    string XSample,
    string XLine,
    string XPixel,
    string DySample,
    string DyLine,
    string DyPixel);
