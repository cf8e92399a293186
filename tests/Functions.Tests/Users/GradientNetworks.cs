namespace NetGen.Functions.Tests.Users;

// Between layers, in double precision, for differences.

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Swish>, Dense(3), Apply<Swish>, Loss<LogCosh>, Sgd]
internal sealed partial class SwishBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Swish>(1.5), Dense(3), Apply<Swish>(1.5), Loss<LogCosh>, Sgd]
internal sealed partial class Swish15Between;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<LeakyClip>, Dense(3), Apply<LeakyClip>, Loss<LogCosh>, Sgd]
internal sealed partial class LeakyClipBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Selu>, Dense(3), Apply<Selu>, Loss<LogCosh>, Sgd]
internal sealed partial class SeluBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Mish>, Dense(3), Apply<Mish>, Loss<LogCosh>, Sgd]
internal sealed partial class MishBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<ExactGelu>, Dense(3), Apply<ExactGelu>, Loss<LogCosh>, Sgd]
internal sealed partial class ExactGeluBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Pieces>, Dense(3), Apply<Pieces>, Loss<LogCosh>, Sgd]
internal sealed partial class PiecesBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Bell>, Dense(3), Apply<Bell>, Loss<LogCosh>, Sgd]
internal sealed partial class BellBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Twice<Swish>>, Dense(3), Apply<Twice<Swish>>, Loss<LogCosh>, Sgd]
internal sealed partial class TwiceSwishBetween;

[NeuralNetwork(Precision = Precision.Double), Input(5, Gradient = true), Dense(19), Apply<Medley>, Dense(3), Apply<Medley>, Loss<LogCosh>, Sgd]
internal sealed partial class MedleyBetween;

// Through an image and blocks.

[NeuralNetwork(Precision = Precision.Double), Input(2, 6, 5, Gradient = true), Conv2D(3, 3), Apply<Swish>(0.7), Repeat<SwishUnit>(2, 1.25), Flatten, Dense(2), Loss<Huber>(0.5), Sgd]
internal sealed partial class ImageBetween;

[Block, Residual<SwishBody>(Beta)]
internal sealed partial class SwishUnit
{
    private const int Beta = Arg.A;
}

[Block, Conv2D(3, 1), Apply<Swish>(Arg.A)]
internal sealed partial class SwishBody;
