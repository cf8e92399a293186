namespace NetGen.Benchmarks;

/// <summary>W6: ResNet-20 for images of 32 × 32 pixels, with 1 × 1 projections where the shape changes.</summary>
[NeuralNetwork]
[Input(3, 32, 32)]
[Conv2D(16, 3, Pad = 1, UseBias = false), BatchNorm, ReLU]
[Repeat<ResidualUnit>(3, 16)]
[Residual<ResidualBody, Projection>(32, 2), ReLU]
[Repeat<ResidualUnit>(2, 32)]
[Residual<ResidualBody, Projection>(64, 2), ReLU]
[Repeat<ResidualUnit>(2, 64)]
[GlobalAvgPool2D]
[Dense(10)]
[CrossEntropyLoss]
[Sgd(LearningRate = 1e-12, Momentum = 0.9)]
internal sealed partial class ResNet20;

/// <summary>A residual unit that keeps the shape.</summary>
[Block]
[Residual<ResidualBody>(Arg.A, 1), ReLU]
internal sealed partial class ResidualUnit;

/// <summary>The two convolutions of a unit; the first has a stride.</summary>
[Block]
[Conv2D(Width, 3, Stride = Stride, Pad = 1, UseBias = false), BatchNorm, ReLU]
[Conv2D(Width, 3, Pad = 1, UseBias = false), BatchNorm]
internal sealed partial class ResidualBody
{
    private const int Width = Arg.A, Stride = Arg.B;
}

/// <summary>The shortcut where the shape changes.</summary>
[Block]
[Conv2D(Width, 1, Stride = Stride, UseBias = false), BatchNorm]
internal sealed partial class Projection
{
    private const int Width = Arg.A, Stride = Arg.B;
}
