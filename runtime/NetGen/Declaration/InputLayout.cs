namespace NetGen;

/// <summary>Where the channels of an image or signal are in its shape and data.</summary>
public enum InputLayout
{
    /// <summary>First, as in PyTorch: (C, H, W) and (C, L).</summary>
    ChannelsFirst,

    /// <summary>Last, as in image files and TensorFlow: (H, W, C) and (L, C).</summary>
    ChannelsLast,
}
