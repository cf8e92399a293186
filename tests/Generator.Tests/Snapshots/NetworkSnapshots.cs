namespace NetGen.Generator.Tests.Snapshots;

/// <summary>A few whole networks, to be read: whoever changes emission sees here what users will see.</summary>
public class NetworkSnapshots
{
    [Fact]
    public void Xor() => Snapshot.Verify("""
        using NetGen;

        [NeuralNetwork]
        [Input(2)]
        [Dense(8), Tanh]
        [Dense(1)]
        [MeanSquaredErrorLoss]
        [Sgd(LearningRate = 0.1, Momentum = 0.9)]
        public sealed partial class Xor;
        """);

    [Fact]
    public void Iris() => Snapshot.Verify("""
        using NetGen;

        namespace Flowers;

        [NeuralNetwork]
        [Input(4)]
        [Dense(16), ReLU]
        [Dense(16), ReLU]
        [Dense(3)]
        [Softmax, CrossEntropyLoss]
        [Adam]
        public sealed partial class Iris;
        """);

    [Fact]
    public void Digits() => Snapshot.Verify("""
        using NetGen;

        namespace Images.Digits;

        [NeuralNetwork]
        [Input(8, 8, Gradient = true)]
        [Flatten]
        [Dense(64, Name = "encoder.fc1"), GELU, Dropout(0.25)]
        [Dense(32, Name = "encoder.fc2", UseBias = false), LeakyReLU(Slope = 0.2)]
        [Dense(10, Name = "head")]
        [Softmax, CrossEntropyLoss]
        [AdamW(LearningRate = 2e-3, WeightDecay = 0.05)]
        internal sealed partial class DigitsNetwork;
        """);

    [Fact]
    public void Double() => Snapshot.Verify("""
        using NetGen;

        [NeuralNetwork(Precision = Precision.Double)]
        [Input(3)]
        [Dense(5), Sigmoid]
        [Dense(2)]
        [Sigmoid, BinaryCrossEntropyLoss]
        [RmsProp(Centered = true)]
        public sealed partial class Reference;
        """);

    [Fact]
    public void Convolutional() => Snapshot.Verify("""
        using NetGen;

        namespace Images;

        [NeuralNetwork]
        [Input(1, 12, 12)]
        [Conv2D(16, 3, Padding = Padding.Same), BatchNorm, ReLU, MaxPool2D(2)]
        [Conv2D(16, 3), ReLU]
        [Flatten, Dense(4)]
        [Softmax, CrossEntropyLoss]
        [Adam]
        public sealed partial class Convolutional;
        """);

    [Fact]
    public void Composed() => Snapshot.Verify("""
        using NetGen;

        [NeuralNetwork]
        [Input(8)]
        [Repeat<Unit>(2, 8, Name = "trunk"), Parallel<Wide, Narrow>(Merge.Concat, 3)]
        [Dense(2), MeanSquaredErrorLoss]
        [Sgd(Momentum = 0.9)]
        public sealed partial class Composed;

        [Block, Residual<Body>(Arg.A), ReLU]
        public partial class Unit;

        [Block, Dense(Arg.A), Tanh, Dense(Arg.A)]
        public partial class Body;

        [Block, Dense(16), ReLU]
        public partial class Wide;

        [Block, Dense(Arg.A), ReLU]
        public partial class Narrow;
        """);

    [Fact]
    public void Broken() => Snapshot.Verify(
        """
        using NetGen;

        [NeuralNetwork]
        [Input(4)]
        [Dense(0), ReLU]
        [Dense(3), CrossEntropyLoss]
        [Adam]
        public sealed partial class Broken;
        """,
        errors: ["NETGEN007"]);
}
