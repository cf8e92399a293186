using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Diagnostics;

public class WarningTests
{
    // 32·32 weights and 32 biases, then 16·32 and 16: 1584 numbers of 4 bytes, without padding.
    private const string Of6336Bytes = "Input(32), [|Dense(32)|], ReLU, Dense(16)";

    [Theory]
    [InlineData("Input(4), Dense(8), [|Dense(2)|]", "Dense(8)")]
    [InlineData("Input(4), Dense(8), Identity, Dropout(0.5), [|Dense(2)|], Tanh", "Dense(2)")]
    [InlineData("Input(2, 4), Dense(8), Flatten, [|Dense(2)|]", "Dense(8)")]
    [InlineData("Input(4), Dense(8), LeakyReLU(Slope = 1), [|Dense(2)|]", "Dense(8)")]
    public Task NETGEN101_dense_layers_with_nothing_non_linear_between_them(string attributes, string message) =>
        Warnings.Expect("NETGEN101", Network(attributes), message, "[ReLU]");

    [Theory]
    [InlineData("Input(4), Dense(8), [|Softmax|], Dense(3), CrossEntropyLoss, Adam", "Softmax")]
    [InlineData("Input(4), Dense(8), [|Softmax|], Dense(1), BinaryCrossEntropyLoss, Adam", "BinaryCrossEntropyLoss")]
    [InlineData("Input(4), Dense(3), [|Sigmoid|], Softmax, CrossEntropyLoss, Adam", "Sigmoid")]
    [InlineData("Input(2, 4), Dense(3), [|Sigmoid|], Flatten, BinaryCrossEntropyLoss, Adam", "Sigmoid")]
    public Task NETGEN102_probabilities_that_are_not_last_before_a_cross_entropy(string attributes, string message) =>
        Warnings.Expect("NETGEN102", Network(attributes), message);

    [Theory]
    [InlineData("Input(4), Dense(8), [|Dropout(0.5)|]")]
    [InlineData("Input(4), Dense(8), [|Dropout(0.5)|], Softmax, CrossEntropyLoss, Adam")]
    [InlineData("Input(4), Dense(8), [|GaussianNoise(0.5)|], ReLU")]
    public Task NETGEN103_dropout_as_the_last_layer(string attributes) => Warnings.Expect("NETGEN103", Network(attributes), "before the last Dense");

    [Theory]
    [InlineData("Input(4), Dense(8, [|Initializer = Initializer.HeUniform|]), Tanh, Dense(2)", "Tanh")]
    [InlineData("Input(4), Dense(8, UseBias = false, [|Initializer = Initializer.HeNormal|]), Dropout(0.1), Sigmoid, Dense(2)", "HeNormal")]
    [InlineData("Input(4), Dense(8, [|Initializer = Initializer.HeNormal|]), GaussianNoise(0.1), HardTanh, Dense(2)", "HardTanh")]
    [InlineData("Input(4), Dense(8, [|Initializer = Initializer.HeNormal|]), Softsign, Dense(2)", "Softsign")]
    public Task NETGEN104_he_initialisation_before_a_saturating_activation(string attributes, string message) =>
        Warnings.Expect("NETGEN104", Network(attributes), message, "XavierUniform");

    [Theory]
    [InlineData("Input(4), Dense(8), [|MeanSquaredErrorLoss|]", "[Adam]")]
    [InlineData("Input(4), Dense(8), [|Sgd(LearningRate = 0.1)|]", "[MeanSquaredErrorLoss]")]
    public Task NETGEN105_a_loss_without_an_optimizer_and_the_reverse(string attributes, string message) =>
        Warnings.Expect("NETGEN105", Network(attributes), message);

    [Fact]
    public async Task NETGEN106_a_network_that_is_built_without_optimisation()
    {
        var squiggle = Squiggle.Parse("[[|NetGen.NeuralNetwork|], NetGen.Input(4), NetGen.Dense(2)] public partial class Net;");
        var compilation = new TestCompilation { Source = squiggle.Source, Optimization = OptimizationLevel.Debug };
        var info = Assert.Single(await Warnings.Of(compilation));
        Assert.Equal(("NETGEN106", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.Contains("<Optimize>true</Optimize>", info.GetMessage(), StringComparison.Ordinal);
        squiggle.AssertAt(info, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(1, 9, 9), [|MaxPool2D(2)|], Flatten, Dense(2)", "MaxPool2D never reads 1 row and 1 column", "(1, 9, 9)", "Rounding.Ceil")]
    [InlineData("Input(1, 8, 9), [|AvgPool2D(2)|], Flatten, Dense(2)", "never reads 1 column at")]
    [InlineData("Input(2, 20), [|Conv1D(4, 4, Stride = 3)|], Flatten, Dense(2)", "Conv1D never reads 1 column at", "(2, 20)", "; pad the input")]
    [InlineData("Input(1, 9, 9), [|Repeat<Half>(2)|], Flatten, Dense(2)", "(4, 9, 9)")]
    public async Task NETGEN110_rows_or_columns_that_are_never_read(string attributes, params string[] message)
    {
        var squiggle = Squiggle.Parse(Network(attributes) + " [NetGen.Block, NetGen.Conv2D(4, 3, Padding = NetGen.Padding.Same), NetGen.ReLU, NetGen.MaxPool2D(2)] public partial class Half;");
        var info = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }));
        Assert.Equal(("NETGEN110", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.All(message, part => Assert.Contains(part, info.GetMessage(), StringComparison.Ordinal));
        Assert.Equal(attributes.Contains("Half", StringComparison.Ordinal) ? 1 : 0, info.AdditionalLocations.Count);
        squiggle.AssertAt(info, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(4), Dense(8), [|BinaryStep|], Dense(2), MeanSquaredErrorLoss, Adam", "'dense1'")]
    [InlineData("Input(4), Dense(8), ReLU, Dense(8, Name = \"fc\"), Tanh, [|BinaryStep|], Dense(2), MeanSquaredErrorLoss, Adam", "all from 'dense1' to 'fc'")]
    [InlineData("Input(4), PReLU, [|BinaryStep|], Dense(2), MeanSquaredErrorLoss, Adam", "'prelu1'")]
    [InlineData("Input(4), Dense(4), [|Residual<Step>|], ReLU, Dense(2), MeanSquaredErrorLoss, Adam", "'dense2'", "BinaryStep")]
    public async Task NETGEN111_an_activation_without_a_gradient(string attributes, params string[] message)
    {
        var squiggle = Squiggle.Parse(Network(attributes) + " [NetGen.Block, NetGen.Dense(4), NetGen.BinaryStep] public partial class Step;");
        var warning = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }));
        Assert.Equal(("NETGEN111", DiagnosticSeverity.Warning), (warning.Id, warning.Severity));
        Assert.All(message, part => Assert.Contains(part, warning.GetMessage(), StringComparison.Ordinal));
        squiggle.AssertAt(warning, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(4), BinaryStep, Dense(2), MeanSquaredErrorLoss, Adam")]
    [InlineData("Input(4), Dense(8, Trainable = false), BinaryStep, Dense(2), MeanSquaredErrorLoss, Adam")]
    [InlineData("Input(4), Dense(8), BinaryStep, Dense(2)")]
    public async Task A_step_with_nothing_to_learn_before_it_is_no_mistake(string attributes) =>
        Assert.Empty(await Warnings.Of(new TestCompilation { Source = Network(attributes) }));

    [Theory]
    [InlineData("Input(4), Dense(8, [|Initializer = Initializer.Zeros|]), ReLU, Dense(2)", "Initializer.Zeros", "Dense")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3, [|Initializer = Initializer.Constant|], InitialValue = 1), ReLU, Flatten, Dense(2)", "Initializer.Constant", "Conv2D")]
    public Task NETGEN114_hidden_neurons_that_all_start_equal(string attributes, params string[] message) =>
        Warnings.Expect("NETGEN114", Network(attributes), message);

    [Theory]
    [InlineData("Input(4), Dense(8), ReLU, Dense(2, Initializer = Initializer.Zeros)")]
    [InlineData("Input(4), Dense(8, Initializer = Initializer.Zeros, Trainable = false), ReLU, Dense(2)")]
    [InlineData("Input(4), Embedding(5, 3, Initializer = Initializer.Zeros), Flatten, Dense(2)")]
    public async Task What_starts_equal_and_is_not_hidden_is_no_mistake(string attributes) =>
        Assert.Empty(await Warnings.Of(new TestCompilation { Source = Network(attributes) }));

    [Theory]
    [InlineData("Input(1, 9, 9), MaxPool2D(2, Rounding = Rounding.Ceil), Flatten, Dense(2)")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 1, Stride = 2), ReLU, Flatten, Dense(2)")]
    [InlineData("Input(1, 32, 32), Conv2D(4, 3, Stride = 2, Pad = 1), ReLU, Flatten, Dense(2)")]
    public async Task What_is_left_out_between_windows_or_is_padding_is_no_mistake(string attributes) =>
        Assert.Empty(await Warnings.Of(new TestCompilation { Source = Network(attributes) }));

    [Theory]
    [InlineData("Input(4), [|Repeat<Unit>(3)|], ReLU", "[Block, Dropout(0.1), Dense(4)] public partial class Unit;", "NETGEN101", 1)]
    [InlineData("Input(4), Dense(3), [|Residual<Unit>|], ReLU, Dense(2)", "[Block, Dense(4), Dense(3)] public partial class Unit;", "NETGEN101", 1)]
    [InlineData("Input(4), Dense(3), [|Residual<Unit>|]", "[Block, Dense(3), ReLU, Dropout(0.1)] public partial class Unit;", "NETGEN103", 1)]
    [InlineData("Input(4), [|Residual<Unit>|], ReLU, Dense(3), Softmax, CrossEntropyLoss, Sgd", "[Block, Dense(4), Softmax] public partial class Unit;", "NETGEN102", 1)]
    [InlineData("Input(4), [|Repeat<Unit>(2)|]", "[Block, Dense(4, Initializer = Initializer.HeNormal), Sigmoid] public partial class Unit;", "NETGEN104", 1)]
    public async Task What_is_in_a_block_is_named_once_and_where_it_is_used(string attributes, string block, string id, int places)
    {
        var squiggle = Squiggle.Parse(Network(attributes) + block);
        var warning = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }));
        Assert.Equal(id, warning.Id);
        Assert.Equal(places, warning.AdditionalLocations.Count);
        squiggle.AssertAt(warning, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(4), Dense(4), Residual<Unit>, Dense(4), ReLU", "[Block, Dropout(0.1), ReLU, Dense(4)] public partial class Unit;")]
    [InlineData("Input(4), Repeat<Unit>(3)", "[Block, Dropout(0.1), Dense(4), ReLU] public partial class Unit;")]
    [InlineData("Input(4), Dropout(0.1), Parallel<Unit, Other>(Merge.Concat), Dense(4), ReLU", "[Block, ReLU] public partial class Other; [Block, Dense(4), ReLU] public partial class Unit;")]
    [InlineData("Input(4), Dense(4), Parallel<Unit, Other>(Merge.Add), ReLU", "[Block, Dense(4)] public partial class Other; [Block, ReLU, Dense(4)] public partial class Unit;")]
    [InlineData("Input(4), Repeat<Unit>(2)", "[Block, Dense(4, Initializer = Initializer.HeNormal), Residual<Other>, Tanh] public partial class Unit; [Block, ReLU, Dense(4)] public partial class Other;")]
    public async Task Compositions_that_are_as_they_should_be(string attributes, string block) =>
        Assert.Empty(await Warnings.Of(new TestCompilation { Source = Network(attributes) + block }));

    [Theory]
    [InlineData("1KB")]
    [InlineData("6335")]
    [InlineData("6144 B")]
    [InlineData("6.1kb")]
    [InlineData("0.006MB")]
    public async Task NETGEN107_parameters_above_the_budget(string budget)
    {
        var squiggle = Squiggle.Parse(Network(Of6336Bytes));
        var warning = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }, budget));
        Assert.Equal("NETGEN107", warning.Id);
        Assert.Contains("6336 bytes", warning.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(budget, warning.GetMessage(), StringComparison.Ordinal);
        squiggle.AssertAt(warning, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6336")]
    [InlineData("6.2 KB")]
    [InlineData("1GB")]
    public async Task Parameters_within_the_budget_give_no_warning(string budget) =>
        Assert.Empty(await Warnings.Of(new TestCompilation { Source = Squiggle.Parse(Network(Of6336Bytes)).Source }, budget));

    [Theory]
    [InlineData("much")]
    [InlineData("-1")]
    [InlineData("1,5MB")]
    [InlineData("MB")]
    public async Task NETGEN108_a_budget_that_is_not_a_size(string budget)
    {
        var squiggle = Squiggle.Parse("[NetGen.NeuralNetwork, NetGen.Input(4), NetGen.Dense(2)] public partial class [|Net|];");
        var warning = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }, budget));
        Assert.Equal("NETGEN108", warning.Id);
        Assert.Contains($"'{budget}'", warning.GetMessage(), StringComparison.Ordinal);
        squiggle.AssertAt(warning, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(4), [|Dense(8)|], BatchNorm, ReLU, Dense(2)", "Dense")]
    [InlineData("Input(3, 8, 8), [|Conv2D(4, 3)|], BatchNorm, ReLU, Flatten, Dense(2)", "Conv2D")]
    public async Task NETGEN109_a_bias_before_batch_normalisation(string attributes, string message)
    {
        var squiggle = Squiggle.Parse(Network(attributes));
        var info = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }));
        Assert.Equal(("NETGEN109", DiagnosticSeverity.Info), (info.Id, info.Severity));
        Assert.Contains($"this {message} ", info.GetMessage(), StringComparison.Ordinal);
        squiggle.AssertAt(info, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(4), Dense(3), [|Softmax|], NegativeLogLikelihoodLoss, Adam", "NegativeLogLikelihoodLoss", "use [CrossEntropyLoss], which")]
    [InlineData("Input(4), Dense(3), [|Softmax|], KullbackLeiblerLoss, Adam", "KullbackLeiblerLoss", "use [CrossEntropyLoss(SoftLabels = true)]")]
    [InlineData("Input(4), Dense(3), [|Sigmoid|], NegativeLogLikelihoodLoss, Adam", "Sigmoid", "[LogSoftmax]")]
    public async Task NETGEN113_probabilities_before_a_loss_of_their_logarithms(string attributes, params string[] messages)
    {
        var squiggle = Squiggle.Parse(Network(attributes));
        var warning = Assert.Single(await Warnings.Of(new TestCompilation { Source = squiggle.Source }, ""));
        Assert.Equal("NETGEN113", warning.Id);
        Assert.All(messages, message => Assert.Contains(message, warning.GetMessage(), StringComparison.Ordinal));
        squiggle.AssertAt(warning, TestCompilation.MainFile);
    }

    [Theory]
    [InlineData("Input(4), Dense(8), ReLU, Dense(3), NegativeLogLikelihoodLoss, Adam")]
    [InlineData("Input(4), Dense(8, UseBias = false), BatchNorm, ReLU, Dense(2)")]
    [InlineData("Input(4), Dense(8), ReLU, BatchNorm, Dense(2)")]
    [InlineData("Input(64), Dense(64), ReLU, Dropout(0.2), Dense(10), Softmax, CrossEntropyLoss, Adam")]
    [InlineData("Input(4), Dense(8), Sigmoid, Dense(1), Sigmoid, BinaryCrossEntropyLoss, Adam")]
    [InlineData("Input(4), Dense(8), Sigmoid, Dense(3), CrossEntropyLoss, Adam")]
    [InlineData("Input(4), Dense(8, Initializer = Initializer.HeNormal), ReLU, Dense(3, Initializer = Initializer.XavierNormal), Tanh")]
    [InlineData("Input(4), Dense(8), Softmax, Dense(3), MeanSquaredErrorLoss, Adam")]
    public async Task Usual_networks_give_no_warning(string attributes) =>
        Assert.Empty(await Warnings.Of(new TestCompilation { Source = Network(attributes) }, ""));

    [Fact]
    public async Task A_pragma_silences_a_warning() => Assert.Empty(await Warnings.Of(new TestCompilation
    {
        Source = """
            [NetGen.NeuralNetwork, NetGen.Input(4), NetGen.Dense(8)]
            #pragma warning disable NETGEN101 // A bottleneck is meant.
            [NetGen.Dense(2)]
            #pragma warning restore NETGEN101
            public partial class Net;
            """,
    }));

    [Fact]
    public async Task A_network_with_errors_gives_no_warnings()
    {
        var compilation = new TestCompilation { Source = Network("Input(4), Dense(8), Dense(0)") }.Run().Output;
        var analyzed = Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(compilation, [new NetworkAnalyzer()]);
        Assert.Empty(await analyzed.GetAnalyzerDiagnosticsAsync());
    }

    private static string Network(string attributes) => $"using NetGen; [NeuralNetwork, {attributes}] public partial class Net;";
}
