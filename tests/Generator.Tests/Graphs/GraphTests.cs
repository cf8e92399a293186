using System.Text;
using NetGen.Generator.Graph;
using NetGen.Generator.Tests.Snapshots;

namespace NetGen.Generator.Tests.Graphs;

/// <summary>Graphs are well-formed after every pass, whatever is declared.</summary>
public class GraphTests
{
    public static TheoryData<string> Activations =>
        [.. Functions.Activations.All.Select(activation => activation.Kind == "GaussianNoise" ? "GaussianNoise(0.1)" : activation.Kind)];

    [Theory]
    [InlineData("Input(4), Dense(2)")]
    [InlineData("Input(4), Tanh")]
    [InlineData("Input(4), Identity")]
    [InlineData("Input(4), Softmax")]
    [InlineData("Input(2, 3, 4), Flatten, Dense(2)")]
    [InlineData("Input(2, 3, 4), Dense(2), Flatten, Softmax")]
    [InlineData("Input(512), Dense(512), ReLU, Dense(512)")]
    [InlineData("Input(3, 8, 8), ReLU, MaxPool2D(2), Tanh, MaxPool2D(3, Stride = 1, Pad = 1), LocalResponseNorm(3), GlobalMaxPool2D")]
    [InlineData("Input(3, 8, 8), Upsample(2), ZeroPad(1), AvgPool2D(3), DepthwiseConv2D(3), GlobalAvgPool2D, Softmax")]
    [InlineData("Input(7), Embedding(5, 3), Dense(2), Flatten, Dense(2)")]
    public void Of_prediction_alone(string attributes) =>
        Assert.Equal(1, Compilations.Verify(attributes)["ArenaPlanning"]);

    [Theory]
    [InlineData("Input(4), Dense(1), MeanSquaredErrorLoss, Sgd")]
    [InlineData("Input(4), Dense(3), CrossEntropyLoss, Adam")]
    [InlineData("Input(4), Dense(3), Softmax, CrossEntropyLoss, AdamW")]
    [InlineData("Input(4), Dense(3), Softmax, MeanSquaredErrorLoss, RmsProp")]
    [InlineData("Input(4), Dense(8), Softmax, Dropout(0.1), Dense(1), Sigmoid, BinaryCrossEntropyLoss, Sgd")]
    [InlineData("Input(4, Gradient = true), Dense(8, Trainable = false), Tanh, Dense(1), MeanSquaredErrorLoss, Sgd")]
    [InlineData("Input(4), Dense(8, Trainable = false), Tanh, Dense(1, Trainable = false), MeanSquaredErrorLoss, Sgd")]
    [InlineData("Input(4, Gradient = true), Tanh, MeanSquaredErrorLoss, Sgd")]
    [InlineData("Input(4), MeanSquaredErrorLoss, Sgd, Identity")]
    [InlineData("Input(3, 4, Gradient = true), Dense(8), Dropout(0), Flatten, Dropout(0.5), Dense(2), Flatten, MeanSquaredErrorLoss, Sgd")]
    [InlineData("Input(3, 4), Flatten, CrossEntropyLoss, Sgd")]
    [InlineData("Input(3, 8, 8, Gradient = true), ReLU, MaxPool2D(2), Tanh, MaxPool2D(3, Stride = 1, Pad = 1), ReLU, GlobalMaxPool2D, CrossEntropyLoss, Sgd")]
    [InlineData("Input(4, 8, 8), Conv2D(8, 3, Groups = 2), Sigmoid, MaxPool2D(2), ConvTranspose2D(5, 3, Stride = 2), Tanh, Upsample(2), DepthwiseConv2D(3, Multiplier = 2), LocalResponseNorm(5), GlobalAvgPool2D, CrossEntropyLoss, Adam")]
    [InlineData("Input(6, 20), Conv1D(6, 3, Groups = 6, Pad = 1, PaddingMode = PaddingMode.Replicate), ELU, MaxPool1D(2), ZeroPad(1), AvgPool1D(3), GlobalMaxPool1D, CrossEntropyLoss, Adam")]
    [InlineData("Input(7), Embedding(5, 3, PaddingIndex = 0), Tanh, Flatten, Dense(2), CrossEntropyLoss, Adam")]
    [InlineData("Input(4, Gradient = true), GaussianNoise(0.1), Dense(8), PReLU, Dense(6), PReLU(PerChannel = true), Maxout(2), Dense(4), RReLU, LogSoftmax, MeanSquaredErrorLoss, Adam")]
    [InlineData("Input(3, 8, 8, Gradient = true), GaussianNoise(0.1), Conv2D(8, 3), PReLU, MaxPool2D(2), PReLU(PerChannel = true), Maxout(2), Softmax, SoftExponential, GlobalAvgPool2D, CrossEntropyLoss, Adam")]
    [InlineData("Input(3, 4), Dense(5), Softmax, CrossEntropyLoss, Sgd")]
    [InlineData("Input(1024), Dense(1024, UseBias = false), GELU, Dense(1024), SiLU, Dense(1024), MeanSquaredErrorLoss, Adam")]
    public void Of_training(string attributes)
    {
        var passes = Compilations.Verify(attributes);
        Assert.Equal(1, passes["Autodiff"]);
        Assert.Equal(3, passes["ArenaPlanning"]);
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void Of_every_activation_between_layers_and_last(string kind) =>
        Compilations.Verify($"Input(4, Gradient = true), {kind}, Dense(3), {kind}, {kind}, Dense(3), {kind}, MeanSquaredErrorLoss, Sgd");

    [Fact]
    public void Of_a_deep_network() =>
        Compilations.Verify($"Input(4), {string.Concat(Enumerable.Repeat("Dense(6), Tanh, Dropout(0.1), ", 60))} Dense(2), CrossEntropyLoss, Adam");

    [Fact]
    public void Printed_after_each_pass()
    {
        var text = new StringBuilder();
        Compilations.Trace(
            "Input(4), Dense(8), ReLU, Dropout(0.5), Dense(3), Softmax, CrossEntropyLoss, Sgd",
            (pass, graph) => text.Append("== ").Append(pass).Append('\n').Append(GraphPrinter.Print(graph)).Append('\n'));
        Snapshot.VerifyText(text.ToString());
    }

    [Fact]
    public void The_verifier_names_the_pass_and_the_fault()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => Compilations.Trace("Input(4), Dense(2), Tanh", (pass, graph) =>
        {
            if (pass == "Lowering")
            {
                graph.Nodes.Reverse();
                GraphVerifier.Verify(graph, pass);
            }
        }));
        Assert.Matches("^After Lowering: .* before it is computed", fault.Message);
    }

    [Fact]
    public void Weight_gradients_are_taken_where_the_backward_pass_waits_for_batch_statistics()
    {
        var (with, without) = (0, 0);
        Compilations.Trace($"Input(3, 8, 8), {Layers(8)} GlobalAvgPool2D, Dense(2), CrossEntropyLoss, Sgd", (pass, graph) => with = Parameters(pass, graph));
        Compilations.Trace($"Input(3, 8, 8), {Layers(8).Replace("BatchNorm", "ReLU")} GlobalAvgPool2D, Dense(2), CrossEntropyLoss, Sgd", (pass, graph) => without = Parameters(pass, graph));

        // Only the first convolution's, whose gradient is complete last. Without statistics, all nine.
        Assert.Equal((1, 9), (with, without));

        static string Layers(int count) => string.Concat(Enumerable.Repeat("Conv2D(16, 3, Pad = 1, UseBias = false), BatchNorm, ReLU, ", count));

        static int Parameters(string pass, Graph.Graph graph) => graph.Nodes.Count(node =>
            node.Phase == Phase.Parameters && node.Operation.EndsWith("_dw", StringComparison.Ordinal));
    }
}
