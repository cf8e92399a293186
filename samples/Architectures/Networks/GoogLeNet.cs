using NetGen;

namespace Architectures;

/// <summary>
/// GoogLeNet, Inception v1 (Szegedy et al., "Going Deeper with Convolutions", 2015) as in the paper: 5×5 kernels,
/// convolutions with biases, local response normalisation, pooling sizes rounded up; without the two auxiliary heads:
/// 6,998,552 parameters. The modules are called as in torchvision.
/// </summary>
[NeuralNetwork]
[Input(3, 224, 224)]
[Conv2D(64, 7, Stride = 2, Pad = 3, Name = "conv1"), ReLU, MaxPool2D(3, Stride = 2, Rounding = Rounding.Ceil), LocalResponseNorm(5)]
[Conv2D(64, 1, Name = "conv2"), ReLU]
[Conv2D(192, 3, Pad = 1, Name = "conv3"), ReLU, LocalResponseNorm(5), MaxPool2D(3, Stride = 2, Rounding = Rounding.Ceil)]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 64, 96, 128, 16, 32, 32, Name = "inception3a")]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 128, 128, 192, 32, 96, 64, Name = "inception3b")]
[MaxPool2D(3, Stride = 2, Rounding = Rounding.Ceil)]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 192, 96, 208, 16, 48, 64, Name = "inception4a")]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 160, 112, 224, 24, 64, 64, Name = "inception4b")]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 128, 128, 256, 24, 64, 64, Name = "inception4c")]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 112, 144, 288, 32, 64, 64, Name = "inception4d")]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 256, 160, 320, 32, 128, 128, Name = "inception4e")]
[MaxPool2D(3, Stride = 2, Rounding = Rounding.Ceil)]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 256, 160, 320, 32, 128, 128, Name = "inception5a")]
[Parallel<Branch1, Branch2, Branch3, Branch4>(Merge.Concat, 384, 192, 384, 48, 128, 128, Name = "inception5b")]
[GlobalAvgPool2D, Dropout(0.4)]
[Dense(1000, Name = "fc")]
[CrossEntropyLoss, Sgd(LearningRate = 1e-2, Momentum = 0.9)]
public sealed partial class GoogLeNet
{
    /// <summary>1×1.</summary>
    [Block]
    [Conv2D(Width, 1), ReLU]
    public partial class Branch1
    {
        private const int Width = Arg.A;
    }

    /// <summary>3×3 behind a 1×1 that reduces the channels.</summary>
    [Block]
    [Conv2D(Reduced, 1), ReLU]
    [Conv2D(Width, 3, Pad = 1), ReLU]
    public partial class Branch2
    {
        private const int Reduced = Arg.B, Width = Arg.C;
    }

    /// <summary>5×5 behind a 1×1 that reduces the channels.</summary>
    [Block]
    [Conv2D(Reduced, 1), ReLU]
    [Conv2D(Width, 5, Pad = 2), ReLU]
    public partial class Branch3
    {
        private const int Reduced = Arg.D, Width = Arg.E;
    }

    /// <summary>The maximum of the neighbourhood, then 1×1.</summary>
    [Block]
    [MaxPool2D(3, Stride = 1, Pad = 1)]
    [Conv2D(Width, 1), ReLU]
    public partial class Branch4
    {
        private const int Width = Arg.F;
    }
}
