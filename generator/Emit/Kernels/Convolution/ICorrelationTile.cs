namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>A register tile of a correlation: some outputs of a line by a panel of channels.</summary>
internal interface ICorrelationTile
{
    /// <summary>The height of the highest tile.</summary>
    int MaxHeight { get; }

    /// <summary>The name of the method of a height, which is written at its first use.</summary>
    string Require(KernelLibrary kernels, string name, int height);

    /// <summary>A call, with a semicolon.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="epilogue">The type of the epilogue, for tiles that do not have it in their text.</param>
    /// <param name="call">The arguments.</param>
    string Call(string method, string epilogue, ConvTileArguments call);
}
