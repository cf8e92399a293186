namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>The order of a shared kernel's loops inside those over samples and lines.</summary>
internal enum ChannelOrder
{
    /// <summary>Panels, and the pixels of a line innermost.</summary>
    Lines,

    /// <summary>Blocks of pixels, panels, and the block's pixels innermost: for sums, which are kept between blocks.</summary>
    Blocks,

    /// <summary>Pixels, and all channels of two of them innermost: for what is computed element by element.</summary>
    Pixels,
}
