namespace NetGen.Layers.Tests.Networks;

// Images that are added and joined, for the gradient check.

[NeuralNetwork(Precision = Precision.Double)]
[Input(5, 6, 7, Gradient = true)]
[Conv2D(17, 3, Pad = 1), Tanh, Residual<TwoConvolutions>(17), Conv2D(3, 2), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class ResidualImages;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 9, 7, Gradient = true)]
[Conv2D(8, 3, Pad = 1), Tanh, Residual<StridedConvolution, Projection>(20), SiLU, Conv2D(3, 2), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class ResidualOfShortcut;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 5, 7, Gradient = true)]
[Residual<TwoConvolutions>(3), Tanh, Residual<TwoConvolutions>(3), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class ResidualFirst;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 6, 5, Gradient = true)]
[Conv2D(8, 3, Pad = 1), Tanh, Parallel<Five, Sixteen, Three>(Merge.Concat), Tanh, Conv2D(5, 3), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class JoinedImages;

[NeuralNetwork(Precision = Precision.Double)]
[Input(8, 5, 6, Gradient = true)]
[Parallel<Five, Sixteen, Three>(Merge.Concat), GELU, Conv2D(17, 3, Stride = 2, Pad = 1), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class JoinedInputs;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 6, 5, Gradient = true)]
[Conv2D(16, 3, Pad = 1), Tanh, Parallel<TwoConvolutions, Projected, TwoConvolutions>(Merge.Add, 20), Tanh, Flatten, Dense(3), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class AddedImages;

[NeuralNetwork(Precision = Precision.Double)]
[Input(3, 7, 5, Gradient = true)]
[Conv2D(5, 3, Pad = 1), Tanh, Repeat<Nested>(2, 5), Conv2D(3, 3), MeanSquaredErrorLoss, RmsProp]
internal sealed partial class NestedImages;

[Block, Conv2D(Width, 3, Pad = 1), Tanh, Conv2D(Width, 3, Pad = 1)]
internal sealed partial class TwoConvolutions
{
    private const int Width = Arg.A;
}

[Block, Conv2D(Width, 3, Stride = 2, Pad = 1), Tanh, Conv2D(Width, 3, Pad = 1)]
internal sealed partial class StridedConvolution
{
    private const int Width = Arg.A;
}

[Block, Conv2D(Width, 1, Stride = 2, UseBias = false)]
internal sealed partial class Projection
{
    private const int Width = Arg.A;
}

[Block, Conv2D(Width, 1)]
internal sealed partial class Projected
{
    private const int Width = Arg.A;
}

[Block, Residual<Joining>(Width), Tanh]
internal sealed partial class Nested
{
    private const int Width = Arg.A;
}

[Block, Parallel<Three, Sixteen>(Merge.Concat), Tanh, Conv2D(Width, 1)]
internal sealed partial class Joining
{
    private const int Width = Arg.A;
}

[Block, Conv2D(5, 3, Pad = 1), Tanh, Conv2D(5, 3, Pad = 1)]
internal sealed partial class Five;

[Block, Conv2D(16, 1), SiLU]
internal sealed partial class Sixteen;

[Block, AvgPool2D(3, Stride = 1, Pad = 1), Conv2D(3, 1)]
internal sealed partial class Three;
