namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>The arguments of a tile of a convolution, as C# text; references without <c>ref</c>. Strides are in elements.</summary>
/// <param name="X">The first input of the first output, at the first kernel row that is summed.</param>
/// <param name="W">The weights of the panel, at the first kernel row that is summed.</param>
/// <param name="Bias">The biases of the panel, where the shape has one.</param>
/// <param name="Y">The panel of the first output.</param>
/// <param name="Tiles">How many tiles follow each other on the line.</param>
/// <param name="Rows">How many kernel rows lie on the image.</param>
/// <param name="Taps">How many positions a kernel row has; 1 where their inputs are contiguous.</param>
/// <param name="Run">How many contiguous inputs are summed at a position.</param>
/// <param name="XRow">The distance of the inputs of two kernel rows.</param>
/// <param name="XTap">The distance of the inputs of two positions of a row.</param>
/// <param name="XPixel">The distance of the inputs of two outputs.</param>
/// <param name="WRow">The distance of the weights of two kernel rows; it may be negative.</param>
/// <param name="WTap">The distance of the weights of two positions of a row; it may be negative.</param>
/// <param name="YPixel">The distance of two outputs.</param>
/// <param name="Columns">The number of output channels of the panel that may be written, where the shape is partial.</param>
/// <param name="Operands">The epilogue's operands at the first output's panel, and their distance for two outputs.</param>
internal sealed record ConvTileArguments(
    string X,
    string W,
    string Bias,
    string Y,
    string Tiles,
    string Rows,
    string Taps,
    string Run,
    string XRow,
    string XTap,
    string XPixel,
    string WRow,
    string WTap,
    string YPixel,
    string Columns,
    IReadOnlyList<(string Reference, string Pixel)> Operands);
