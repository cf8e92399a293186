using NetGen;

namespace Architectures;

/// <summary>The body of the smaller ResNets (He et al., "Deep Residual Learning for Image Recognition", 2016): two 3×3.</summary>
[Block]
[Conv2D(Width, 3, Stride = Stride, Pad = 1, UseBias = false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU]
[Conv2D(Width, 3, Pad = 1, UseBias = false, Name = "conv2"), BatchNorm(Name = "bn2")]
public partial class BasicBody
{
    private const int Width = Arg.A, Stride = Arg.B;

    /// <summary>The shortcut of a body that changes the shape: a projection.</summary>
    [Block]
    [Conv2D(Width, 1, Stride = Stride, UseBias = false, Name = "0"), BatchNorm(Name = "1")]
    public partial class Downsample;
}
