using NetGen.Generator.Declaration;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Diagnostics;

public class NetworkErrorTests
{
    [Fact]
    public void NETGEN005_no_input() => Errors.Expect("NETGEN005", "[NetGen.NeuralNetwork, NetGen.Dense(2)] public partial class [|Net|];", "[Input(64)]");

    [Theory]
    [InlineData("Input([|0|]), Dense(2)", "'shape'")]
    [InlineData("Input(3, [|-8|]), Dense(2)", "-8")]
    [InlineData("[|Input|], Dense(2)", "no size")]
    [InlineData("Input(4), Dense([|0|])", "'units'")]
    [InlineData("Input(4), Dense([|units: -1|])", "-1")]
    [InlineData("Input(1, 8, 8), Conv2D(4, [|0|]), Dense(2)", "'kernel'")]
    [InlineData("Input(1, 8, 8), Conv2D(4, 3, [|StrideWidth = 0|]), Dense(2)", "'StrideWidth'")]
    [InlineData("Input(1, 8, 8), MaxPool2D(2, [|PadTop = -1|]), Dense(2)", "at least 0")]
    [InlineData("Input(1), Embedding(4, 2, [|PaddingIndex = -2|])", "-1 for none")]
    public void NETGEN007_a_size_that_is_not_positive(string attributes, string message) => Expect("NETGEN007", attributes, message);

    [Theory]
    [InlineData("Input(4), Dropout([|1|]), Dense(2)", "'rate'")]
    [InlineData("Input(4), Dropout([|-0.1|]), Dense(2)", "-0.1")]
    [InlineData("Input(4), Dropout([|double.NaN|]), Dense(2)", "NaN")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Sgd([|Momentum = 1|])", "'Momentum'")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Adam(LearningRate = 1, [|Beta2 = 1.5|])", "'Beta2'")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, AdamW([|Beta1 = -1|])", "'Beta1'")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, RmsProp([|Alpha = 2|])", "'Alpha'")]
    public void NETGEN008_a_rate_outside_its_range(string attributes, string message) => Expect("NETGEN008", attributes, message, "below 1");

    [Theory]
    [InlineData("Input(4), Dense(2), CrossEntropyLoss, [|MeanSquaredErrorLoss|], Adam", "loss")]
    [InlineData("Input(4), Dense(2), CrossEntropyLoss, Adam, [|Sgd(Momentum = 0.9)|]", "optimizer")]
    public void NETGEN009_more_than_one(string attributes, string what) => Expect("NETGEN009", attributes, what);

    [Theory]
    [InlineData("Input(4), Dense(1), [|CrossEntropyLoss|], Adam", "1 element")]
    [InlineData("Input(4), Dense(3), Sigmoid, [|CrossEntropyLoss|], Adam", "replace Sigmoid by Softmax")]
    [InlineData("Input(4), Dense(3), Softmax, [|BinaryCrossEntropyLoss|], Adam", "replace Softmax by Sigmoid")]
    [InlineData("Input(4), Dense(1), [|MulticlassHingeLoss|], Adam", "at least 2 classes")]
    [InlineData("Input(4), Dense(1), [|KullbackLeiblerLoss|], Adam", "at least 2 classes")]
    [InlineData("Input(4), Dense(3), [|CosineEmbeddingLoss|], Adam", "the two rows of (2, F)")]
    [InlineData("Input(3, 4), Dense(3), [|CosineEmbeddingLoss|], Adam", "the output is (3, 3)")]
    public void NETGEN010_a_loss_that_does_not_fit(string attributes, string message) => Expect("NETGEN010", attributes, message);

    [Theory]
    [InlineData("Input(4), Dense(2), HardTanh(Lower = 1, [|Upper = 0.5|])", "'Upper'", "above Lower = 1", "0.5")]
    [InlineData("Input(4), Dense(2), [|HardTanh(Lower = 2)|]", "'Upper'", "above Lower = 2", "is 1")]
    [InlineData("Input(4), Dense(2), HardTanh(Lower = 0, [|Upper = 1e-300|])", "'Upper'")]
    [InlineData("Input(4), Dense(2), RReLU(Lower = 0.5, [|Upper = 0.25|])", "at least Lower = 0.5")]
    [InlineData("Input(4), Dense(2), [|RReLU(Lower = 0.5)|]", "'Upper'")]
    [InlineData("Input(4), Dense(2), RReLU(Bounds = RReLUBounds.Divisor, [|Lower = 0|])", "above 0 for a divisor")]
    public void NETGEN027_bounds_that_do_not_go_together(string attributes, params string[] message) => Expect("NETGEN027", attributes, message);

    [Theory]
    [InlineData("Input(4), Dense(8), Maxout([|3|]), Dense(2)", "3 pieces", "features", "(8)")]
    [InlineData("Input(3, 8, 8), Conv2D(9, 3), Maxout([|2|]), Flatten, Dense(2)", "channels", "there are 9")]
    public void NETGEN028_pieces_that_do_not_divide(string attributes, params string[] message) => Expect("NETGEN028", attributes, message);

    [Fact]
    public void NETGEN013_no_layers() => Expect("NETGEN013", "[|Input(4)|], MeanSquaredErrorLoss", "[Dense(10)]");

    [Theory]
    [InlineData("Input(4), Dense(2), ELU([|Alpha = double.PositiveInfinity|])", "'Alpha'")]
    [InlineData("Input(4), Dense(2), LeakyReLU([|Slope = 1e300|])", "1E+300")]
    [InlineData("Input(4), Dense(2), CELU([|Alpha = 0|])", "above 0")]
    [InlineData("Input(4), PReLU([|Initial = double.NaN|]), Dense(2)", "'Initial'")]
    [InlineData("Input(4), RReLU([|Bounds = (RReLUBounds)2|]), Dense(2)", "a member of RReLUBounds")]
    [InlineData("Input(4), GaussianNoise([|-0.1|]), Dense(2)", "'standardDeviation'")]
    [InlineData("Input(4), Dense(2), Softplus([|Beta = 0|])", "above 0")]
    [InlineData("Input(4), Dense(2), Softplus([|Beta = 1e-300|])", "above 0")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Adam([|LearningRate = -1e-3|])", "-0.001")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Sgd([|Nesterov = true|])", "above 0")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, RmsProp([|Nesterov = true|])", "above 0")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Sgd(Momentum = 0.9, Form = MomentumForm.Classical, [|Dampening = 0.1|])", "no dampening")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Sgd(Momentum = 0.9, Form = MomentumForm.Average, [|Nesterov = true|])", "does not look ahead")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Sgd([|Form = (MomentumForm)3|])", "MomentumForm")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, AdaDelta([|Epsilon = 0|])", "above 0")]
    [InlineData("Input(4), Dense(2, [|L1 = -1|]), MeanSquaredErrorLoss, Adam", "at least 0")]
    [InlineData("Input(4), Dense(2), MeanSquaredErrorLoss, Regularization([|MaxNorm = -1|]), Adam", "at least 0")]
    [InlineData("Input(4), Dense(2, [|Initializer = (Initializer)99|])", "99")]
    [InlineData("Input(4), BatchNorm([|Momentum = 1.5|]), Dense(2)", "at most 1")]
    [InlineData("Input(4, [|Form = (InputForm)3|]), Dense(2)", "a member of InputForm")]
    [InlineData("Input(4), Dense(2), HuberLoss([|Delta = 0|]), Adam", "above 0")]
    [InlineData("Input(4), Dense(2), SmoothL1Loss([|Beta = -1|]), Adam", "at least 0")]
    [InlineData("Input(4), Dense(2), MulticlassHingeLoss([|Margin = 0|]), Adam", "above 0")]
    [InlineData("Input(2, 4), Dense(2), CosineEmbeddingLoss([|Margin = 1.5|]), Adam", "from -1 to 1")]
    [InlineData("Input(4), Dense(2), KullbackLeiblerLoss([|Reduction = (LossReduction)2|]), Adam", "a member of LossReduction")]
    [InlineData("Input(4), Dense(2), CrossEntropyLoss([|ClassWeights = new double[] { 1, -1 }|]), Adam", "is -1")]
    [InlineData("Input(4), Dense(2), CrossEntropyLoss([|ClassWeights = new double[] { 0, 0 }|]), Adam", "for at least one class")]
    [InlineData("Input(4), Dense(2), BinaryCrossEntropyLoss([|PositiveWeight = new[] { double.NaN }|]), Adam", "NaN")]
    public void NETGEN014_a_hyper_parameter_out_of_range(string attributes, string message) => Expect("NETGEN014", attributes, message);

    [Theory]
    [InlineData("Input(4), Dense(3), CrossEntropyLoss([|ClassWeights = new double[] { 1, 2 }|]), Adam", "'ClassWeights'", "has 2 where the network has 3")]
    [InlineData("Input(4), Dense(3), NegativeLogLikelihoodLoss(IgnoreIndex = 1, [|ClassWeights = new double[] { 1 }|]), Adam", "has 1 where", "3")]
    [InlineData("Input(4), Dense(3), BinaryCrossEntropyLoss([|PositiveWeight = new double[] { 1, 2, 3, 4 }|]), Adam", "'PositiveWeight'", "has 4 where")]
    [InlineData("Input(2, 4), Dense(3), BinaryCrossEntropyLoss([|PositiveWeight = new double[] { 1, 2, 3, 4, 5, 6 }|]), Adam", "has 6 where", "3")]
    public void NETGEN030_another_number_of_weights(string attributes, params string[] messages) => Expect("NETGEN030", attributes, messages);

    [Theory]
    [InlineData("Input(4), Dense(3), CrossEntropyLoss(SoftLabels = true, [|IgnoreIndex = 3|]), Adam")]
    public void NETGEN031_arguments_that_exclude_each_other(string attributes) => Expect("NETGEN031", attributes, "'IgnoreIndex'", "SoftLabels = true");

    [Fact]
    public void NETGEN014_a_precision_that_does_not_exist() =>
        Errors.Expect("NETGEN014", "[NetGen.NeuralNetwork([|Precision = (NetGen.Precision)2|]), NetGen.Input(4), NetGen.Dense(2)] public partial class Net;", "'Precision'");

    [Theory]
    [InlineData("Input(4), Dense(2, [|Name = \"\"|])", "''")]
    [InlineData("Input(4), Dense(2, [|Name = \"fc 1\"|])", "letters")]
    [InlineData("Input(4), Dense(2, [|Name = \"fc..1\"|])", "letters")]
    [InlineData("Input(4), Dense(2, [|Name = \"netgen.transform\"|])", "'netgen.'")]
    [InlineData("Input(4), Dense(2, Name = \"fc\"), ReLU, Dense(2, UseBias = true, [|Name = \"fc\"|])", "no other layer")]
    [InlineData("Input(4), Dense(3, Name = \"dense2\"), ReLU, [|Dense(2)|]", "'dense2'")]
    public void NETGEN015_a_layer_name_that_is_invalid_or_taken(string attributes, string message) => Expect("NETGEN015", attributes, message);

    [Theory]
    [InlineData("[|Input(int.MaxValue)|], Dense(2)", "The input")]
    [InlineData("[|Input(65536, 65536)|], Dense(2)", "The input")]
    [InlineData("[|Input(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)|], Flatten, Dense(2)", "The input")]
    [InlineData("Input(4), [|Dense(int.MaxValue)|], Flatten, Dense(3)", "The output")]
    [InlineData("Input(60000, 1), ReLU, [|Dense(60000)|], Flatten, Dense(3)", "The output")]
    [InlineData("Input(4), Dense(30000), ReLU, [|Dense(30000)|]", "The parameters")]
    [InlineData("Input(4), [|Dense(30000000)|], Tanh, Sigmoid", "The outputs of all layers")]
    public void NETGEN016_a_network_that_is_too_large(string attributes, string message) => Expect("NETGEN016", attributes, message);

    [Fact]
    public void NETGEN018_a_failure_while_checking_is_shown_on_the_class()
    {
        var declaration = Declarations.Read("[NetGen.NeuralNetwork, NetGen.Input(4), NetGen.Dense(2)] public partial class Net;");
        var errors = NetworkCompiler.Analyze(declaration.Spec, (_, _) => throw new InvalidOperationException("a bug"));
        var diagnostic = Assert.Single(LocatedError.Of(declaration, errors)).ToDiagnostic();
        Assert.Equal("NETGEN018", diagnostic.Id);
        Assert.Equal(declaration.Locations.Name.Span, diagnostic.Location.SourceSpan);
        Assert.Contains("'Net'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException: a bug", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void NETGEN018_a_failure_while_compiling_leaves_the_public_surface()
    {
        var spec = Declarations.Read("[NetGen.NeuralNetwork, NetGen.Input(4), NetGen.Dense(2), NetGen.MeanSquaredErrorLoss, NetGen.Sgd] public partial class Net;").Spec;
        var files = NetworkCompiler.TryCompile(spec, out var failure, FailAt("ArenaPlanning"));
        Assert.Equal("NETGEN018", failure!.Id);
        Assert.Contains("public void Predict(", Assert.Single(files).Text, StringComparison.Ordinal);

        // What checking finds is not reported a second time.
        NetworkCompiler.TryCompile(spec with { Errors = new([new CompileError("NETGEN006", -1, "Net", "Dense")]) }, out var known, FailAt("Lowering"));
        Assert.Null(known);
    }

    private static Action<string, Graph.Graph> FailAt(string pass) => (name, _) =>
    {
        if (name == pass)
        {
            throw new InvalidOperationException("a bug");
        }
    };

    private static void Expect(string id, string attributes, params string[] message) =>
        Errors.Expect(id, $"using NetGen; [NeuralNetwork, {attributes}] public partial class Net;", message);
}
