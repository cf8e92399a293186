using NetGen;

namespace Architectures;

/// <summary>
/// ResNet-20 for CIFAR-10 (He et al., "Deep Residual Learning for Image Recognition", 2016, section 4.2) with projections
/// where the shape changes: 272,474 parameters. (With the paper's parameter-free shortcuts it has 269,722.)
/// </summary>
[NeuralNetwork]
[Input(3, 32, 32)]
[Conv2D(16, 3, Pad = 1, UseBias = false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU]
[Repeat<Unit>(3, 16, 1, Name = "stage1")]
[Residual<BasicBody, BasicBody.Downsample>(32, 2, Name = "stage2.down"), ReLU]
[Repeat<Unit>(2, 32, 1, Name = "stage2")]
[Residual<BasicBody, BasicBody.Downsample>(64, 2, Name = "stage3.down"), ReLU]
[Repeat<Unit>(2, 64, 1, Name = "stage3")]
[GlobalAvgPool2D]
[Dense(10, Name = "fc")]
[CrossEntropyLoss, Sgd(LearningRate = 0.1, Momentum = 0.9, WeightDecay = 1e-4)]
public sealed partial class ResNet20
{
    /// <summary>A body around which the input is added.</summary>
    [Block]
    [Residual<BasicBody>(Arg.A, Arg.B), ReLU]
    public partial class Unit;
}
