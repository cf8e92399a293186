namespace NetGen.Numerics.Tests.Networks;

// Residual and parallel layers of dense ones; widths 5 + 16 + 3 join in the middle of panels.

[Block, Dense(Arg.A), Tanh, Dense(Arg.A)]
internal sealed partial class DenseBody;

[Block, Dense(Width)]
internal sealed partial class DenseShortcut
{
    private const int Width = Arg.A;
}

[Block, Dense(Arg.A), Tanh]
internal sealed partial class FirstBranch;

[Block, Dense(Arg.B), Softplus]
internal sealed partial class SecondBranch;

[Block, Dense(Arg.C)]
internal sealed partial class ThirdBranch;

[Block, Dense(Arg.A), Tanh, Dense(6)]
internal sealed partial class AddedBranch;

[Block, Identity]
internal sealed partial class Unchanged;

[Block, Flatten, Dense(7), Tanh]
internal sealed partial class FlattenBranch;

[Block, Parallel<FirstBranch, SecondBranch, ThirdBranch>(Merge.Concat, 5, 16, 3), Dense(24), Tanh]
internal sealed partial class JoinedBody;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Residual<DenseBody>(5), Tanh, Dense(3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ResidualOfInput;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(21), Residual<DenseBody>(21), Tanh, Residual<DenseBody, DenseShortcut>(18), Tanh, Dense(3), CrossEntropyLoss, Sgd]
internal sealed partial class ResidualTwice;

[NeuralNetwork(Precision = Precision.Double), Input(3, 5, Gradient = true), Residual<DenseBody>(5, DropRate = 0.5), Tanh, Residual<DenseBody>(5, DropRate = 0.3), Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ResidualDropped;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Residual<DenseBody>(5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ResidualLast;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Residual<Unchanged>, Tanh, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class InputTwice;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Parallel<FirstBranch, SecondBranch, ThirdBranch>(Merge.Concat, 5, 16, 3), Dense(4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class JoinedOfInput;

[NeuralNetwork(Precision = Precision.Double), Input(3, 6, Gradient = true), Dense(9), Tanh, Parallel<FirstBranch, SecondBranch, ThirdBranch>(Merge.Concat, 16, 16, 35), Dense(4), MeanSquaredErrorLoss, Sgd]
internal sealed partial class JoinedRows;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Dense(7), Tanh, Parallel<FirstBranch, SecondBranch, ThirdBranch>(Merge.Concat, 5, 16, 3), MeanSquaredErrorLoss, Sgd]
internal sealed partial class JoinedLast;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Parallel<Unchanged, Unchanged, FirstBranch>(Merge.Concat, 19), Softmax, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class JoinedInputTwice;

[NeuralNetwork(Precision = Precision.Double), Input(6, Gradient = true), Parallel<AddedBranch, Unchanged, AddedBranch>(Merge.Add, 5), Tanh, Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class AddedBranches;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, Gradient = true), Parallel<FlattenBranch, FlattenBranch>(Merge.Concat), Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class FlattenedBranches;

[NeuralNetwork(Precision = Precision.Double), Input(24, Gradient = true), Repeat<JoinedBody>(2), Residual<JoinedBody>(DropRate = 0.4), Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Composed;

[NeuralNetwork, Input(24, Gradient = true), Repeat<JoinedBody>(2), Residual<JoinedBody>(DropRate = 0.4), Dense(2), MeanSquaredErrorLoss, Sgd]
internal sealed partial class ComposedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(2, 3, Gradient = true), Residual<DenseBody>(3, DropRate = 0.25), MeanSquaredErrorLoss, Sgd]
internal sealed partial class DroppedAlone;
