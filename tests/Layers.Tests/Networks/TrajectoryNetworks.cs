namespace NetGen.Layers.Tests.Networks;

// The networks of the recorded training runs.

[NeuralNetwork(Precision = Precision.Double)]
[Input(1, 8, 8)]
[Conv2D(6, 3, Pad = 1), ReLU, MaxPool2D(2)]
[Conv2D(12, 3), ReLU, AvgPool2D(2)]
[Flatten, Dense(24, Name = "fc1"), ReLU, Dense(10, Name = "fc2")]
[CrossEntropyLoss, Sgd(LearningRate = 0.1, Momentum = 0.9)]
internal sealed partial class LeNet;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 16, 16)]
[Conv2D(8, 3, Pad = 1, UseBias = false, Name = "block1.unit1.conv"), BatchNorm(Name = "block1.unit1.bn"), ReLU]
[Conv2D(8, 3, Pad = 1, UseBias = false, Name = "block1.unit2.conv"), BatchNorm(Name = "block1.unit2.bn"), ReLU]
[MaxPool2D(2)]
[Conv2D(16, 3, Pad = 1, UseBias = false, Name = "block2.unit1.conv"), BatchNorm(Name = "block2.unit1.bn"), ReLU]
[Conv2D(16, 3, Pad = 1, UseBias = false, Name = "block2.unit2.conv"), BatchNorm(Name = "block2.unit2.bn"), ReLU]
[MaxPool2D(2)]
[Flatten, Dense(20, Name = "fc1"), ReLU, Dense(6, Name = "fc2")]
[CrossEntropyLoss, Sgd(LearningRate = 0.02, Momentum = 0.9, Nesterov = true, WeightDecay = 0.005)]
internal sealed partial class Vgg;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 16, 16)]
[Conv2D(8, 3, Pad = 1, UseBias = false, Name = "stem.conv"), BatchNorm(Name = "stem.bn"), ReLU]
[Residual<ResNetBody>(8, 1, Name = "block1"), ReLU]
[Residual<ResNetBody, ResNetShortcut>(16, 2, Name = "block2"), ReLU]
[GlobalAvgPool2D, Dense(10, Name = "fc")]
[CrossEntropyLoss, Adam(LearningRate = 0.003)]
internal sealed partial class ResNet;

[Block]
[Conv2D(Width, 3, Stride = Stride, Pad = 1, UseBias = false, Name = "unit1.conv"), BatchNorm(Name = "unit1.bn"), ReLU]
[Conv2D(Width, 3, Pad = 1, UseBias = false, Name = "unit2.conv"), BatchNorm(Name = "unit2.bn")]
internal sealed partial class ResNetBody
{
    private const int Width = Arg.A, Stride = Arg.B;
}

[Block]
[Conv2D(Width, 1, Stride = Stride, UseBias = false, Name = "conv"), BatchNorm(Name = "bn")]
internal sealed partial class ResNetShortcut
{
    private const int Width = Arg.A, Stride = Arg.B;
}

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 12, 12)]
[Conv2D(8, 3, Stride = 2, Pad = 1, Name = "stem"), ReLU]
[Parallel<Branches.B1, Branches.B3, Branches.B5, Branches.Pool>(Merge.Concat, Name = "inception")]
[GlobalAvgPool2D, Dense(5, Name = "fc")]
[CrossEntropyLoss, RmsProp(LearningRate = 0.01)]
internal sealed partial class Inception;

/// <summary>The branches of <see cref="Inception"/>; their names are part of the names of the parameters.</summary>
internal static partial class Branches
{
    [Block]
    [Conv2D(4, 1, Name = "conv"), ReLU]
    internal sealed partial class B1;

    [Block]
    [Conv2D(6, 1, Name = "reduce"), ReLU, Conv2D(8, 3, Pad = 1, Name = "conv"), ReLU]
    internal sealed partial class B3;

    [Block]
    [Conv2D(3, 1, Name = "reduce"), ReLU, Conv2D(4, 5, Pad = 2, Name = "conv"), ReLU]
    internal sealed partial class B5;

    [Block]
    [MaxPool2D(3, Stride = 1, Pad = 1), Conv2D(4, 1, Name = "conv"), ReLU]
    internal sealed partial class Pool;
}
