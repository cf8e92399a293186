using NetGen;

namespace Architectures;

/// <summary>
/// The body of the larger ResNets (He et al., 2016): a 3×3 between two 1×1 that reduce the channels and restore them. The
/// 3×3 has the stride, as in torchvision (version 1.5 of the network).
/// </summary>
[Block]
[Conv2D(Reduced, 1, UseBias = false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU]
[Conv2D(Reduced, 3, Stride = Stride, Pad = 1, UseBias = false, Name = "conv2"), BatchNorm(Name = "bn2"), ReLU]
[Conv2D(Width, 1, UseBias = false, Name = "conv3"), BatchNorm(Name = "bn3")]
public partial class Bottleneck
{
    private const int Reduced = Arg.A, Width = Arg.B, Stride = Arg.C;

    /// <summary>The shortcut of a body that changes the shape: a projection.</summary>
    [Block]
    [Conv2D(Width, 1, Stride = Stride, UseBias = false, Name = "0"), BatchNorm(Name = "1")]
    public partial class Downsample;
}
