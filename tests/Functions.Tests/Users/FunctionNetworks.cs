namespace NetGen.Functions.Tests.Users;

// Each function alone on a grid of one sample, and behind a dense layer of one weight of 1, as many samples.

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Swish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SwishAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Swish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SwishFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Swish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SwishAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Swish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SwishFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Swish>(1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Swish15AloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Swish>(1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Swish15FusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Swish>(1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Swish15AloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Swish>(1.5), MeanSquaredErrorLoss, Sgd]
internal sealed partial class Swish15FusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<LeakyClip>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyClipAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<LeakyClip>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyClipFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<LeakyClip>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyClipAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<LeakyClip>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class LeakyClipFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Selu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SeluAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Selu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SeluFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Selu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SeluAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Selu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class SeluFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Mish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Mish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Mish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Mish>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MishFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<ExactGelu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ExactGeluAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<ExactGelu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ExactGeluFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<ExactGelu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ExactGeluAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<ExactGelu>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class ExactGeluFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Pieces>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PiecesAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Pieces>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PiecesFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Pieces>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PiecesAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Pieces>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class PiecesFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Bell>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BellAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Bell>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BellFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Bell>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BellAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Bell>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class BellFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Twice<Swish>>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TwiceSwishAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Twice<Swish>>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TwiceSwishFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Twice<Swish>>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TwiceSwishAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Twice<Swish>>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class TwiceSwishFusedDouble;

[NeuralNetwork, Input(FunctionTests.GridLength, Gradient = true), Apply<Medley>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MedleyAloneSingle;

[NeuralNetwork, Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Medley>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MedleyFusedSingle;

[NeuralNetwork(Precision = Precision.Double), Input(FunctionTests.GridLength, Gradient = true), Apply<Medley>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MedleyAloneDouble;

[NeuralNetwork(Precision = Precision.Double), Input(1, Gradient = true), Dense(1, UseBias = false), Apply<Medley>, MeanSquaredErrorLoss, Sgd]
internal sealed partial class MedleyFusedDouble;
