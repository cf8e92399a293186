using System.Globalization;
using NetGen.Generator.Declaration;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Samples;

/// <summary>The networks of samples/Architectures, from the sample's own files, against what is published of them.</summary>
public class ArchitectureTests
{
    private const string Folder = "samples/Architectures/Networks/";

    [Theory]
    [InlineData("Vgg16", 138_357_544)] // torchvision's vgg16
    [InlineData("GoogLeNet", 6_998_552)] // the paper's, without auxiliary heads, convolutions with biases
    [InlineData("ResNet18", 11_689_512)] // torchvision's resnet18, resnet34 and resnet50
    [InlineData("ResNet34", 21_797_672)]
    [InlineData("ResNet50", 25_557_032)]
    [InlineData("ResNet20", 272_474)] // the 0.27 million of the paper, with projections
    public void The_number_of_parameters_is_the_published_one(string network, int expected) =>
        Assert.Equal(expected, Read(network).Parameters.Where(parameter => parameter.Kind == ParameterKind.Weight).Sum(parameter => parameter.Shape.Size));

    [Fact]
    public void ResNet18_has_the_names_shapes_and_order_of_torchvision() => Assert.Equal(TorchvisionResNet(2, 2, 2, 2), Entries("ResNet18"));

    [Fact]
    public void ResNet34_has_the_names_shapes_and_order_of_torchvision() => Assert.Equal(TorchvisionResNet(3, 4, 6, 3), Entries("ResNet34"));

    [Fact]
    public void ResNet50_has_the_names_shapes_and_order_of_torchvision() => Assert.Equal(TorchvisionBottleneckResNet(3, 4, 6, 3), Entries("ResNet50"));

    [Fact]
    public void Vgg16_has_the_names_and_shapes_of_torchvision()
    {
        var (expected, channels, position) = (new List<string>(), 3, 0);
        foreach (var (filters, count) in new[] { (64, 2), (128, 2), (256, 3), (512, 3), (512, 3) })
        {
            for (var i = 0; i < count; i++, position += 2)
            {
                expected.AddRange([$"features.{position}.weight {filters}x{channels}x3x3", $"features.{position}.bias {filters}"]);
                channels = filters;
            }

            position++; // the pooling
        }

        expected.AddRange(["classifier.0.weight 4096x25088", "classifier.0.bias 4096"]);
        expected.AddRange(["classifier.3.weight 4096x4096", "classifier.3.bias 4096", "classifier.6.weight 1000x4096", "classifier.6.bias 1000"]);
        Assert.Equal(expected, Entries("Vgg16"));
    }

    [Fact]
    public void A_convolution_with_a_bias_in_prediction_only_compiles() => EmissionChecks.Verify(new TestCompilation
    {
        Source = """
            using NetGen;
            [NeuralNetwork, Input(3, 16, 16)]
            [Conv2D(16, 7, Stride = 2, Pad = 3, UseBias = false), BatchNorm, MaxPool2D(2), GlobalAvgPool2D, Dense(3), CrossEntropyLoss, Sgd]
            public sealed partial class Net;
            """,
    });

    private static List<string> TorchvisionResNet(params int[] blocks) => TorchvisionNetwork(blocks, 1, (name, channels, width) =>
        [$"{name}.conv1.weight {width}x{channels}x3x3", .. Norm($"{name}.bn1", width), $"{name}.conv2.weight {width}x{width}x3x3", .. Norm($"{name}.bn2", width)]);

    private static List<string> TorchvisionBottleneckResNet(params int[] blocks) => TorchvisionNetwork(blocks, 4, (name, channels, width) =>
    [
        $"{name}.conv1.weight {width}x{channels}x1x1", .. Norm($"{name}.bn1", width),
        $"{name}.conv2.weight {width}x{width}x3x3", .. Norm($"{name}.bn2", width),
        $"{name}.conv3.weight {4 * width}x{width}x1x1", .. Norm($"{name}.bn3", 4 * width),
    ]);

    // The stem, four stages whose first block has a projection where the shape changes, the classifier.
    private static List<string> TorchvisionNetwork(int[] blocks, int expansion, Func<string, int, int, IEnumerable<string>> body)
    {
        List<string> entries = ["conv1.weight 64x3x7x7", .. Norm("bn1", 64)];
        var channels = 64;
        for (var stage = 0; stage < blocks.Length; stage++)
        {
            var width = 64 << stage;
            for (var block = 0; block < blocks[stage]; block++)
            {
                var name = $"layer{stage + 1}.{block}";
                entries.AddRange(body(name, channels, width));
                if (block == 0 && channels != width * expansion)
                {
                    entries.AddRange([$"{name}.downsample.0.weight {width * expansion}x{channels}x1x1", .. Norm($"{name}.downsample.1", width * expansion)]);
                }

                channels = width * expansion;
            }
        }

        return [.. entries, $"fc.weight 1000x{channels}", "fc.bias 1000"];
    }

    private static IEnumerable<string> Norm(string name, int channels) =>
    [
        $"{name}.weight {channels}", $"{name}.bias {channels}", $"{name}.running_mean {channels}", $"{name}.running_var {channels}", $"{name}.num_batches_tracked ",
    ];

    private static IEnumerable<string> Entries(string network) => Read(network).Parameters
        .Select(parameter => $"{parameter.Name} {string.Join("x", parameter.Shape.Dimensions.Select(size => size.ToString(CultureInfo.InvariantCulture)))}");

    [Fact]
    public void ResNet20_is_less_than_400_KB_of_source() =>
        Assert.InRange(NetworkCompiler.Compile(Declaration("ResNet20").Spec).Sum(file => System.Text.Encoding.UTF8.GetByteCount(file.Text)), 1, 400 * 1024);

    private static NetworkModel Read(string network)
    {
        var model = NetworkCompiler.Checked(Declaration(network).Spec);
        Assert.Empty(model.Errors);
        return model;
    }

    private static NetworkDeclaration Declaration(string network) => Declarations.Read(new TestCompilation
    {
        Source = Repository.Read($"{Folder}{network}.cs"),
        Others = new[] { "BasicBody.cs", "Bottleneck.cs" }.ToDictionary(file => file, file => Repository.Read(Folder + file)),
    });
}
