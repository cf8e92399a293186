using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Passes;

/// <content>The network, its input and its layers; what layers have in common is stated once.</content>
internal static partial class ArgumentRanges
{
    private static readonly Dictionary<string, ArgumentRange[]> Layers = new()
    {
        ["NeuralNetwork"] = [Member("Precision", 2)],
        ["Regularization"] = Restraints(),
        ["Input"] = [Size("shape"), Member("Form", 3, "InputForm"), Member("Layout", 2, "InputLayout")],

        ["Dense"] = [Size("units"), .. Weight(), Rate("DropConnect")],
        ["Embedding"] = [Size("count"), Size("dimensions"), IndexOrNone("PaddingIndex"), .. Weight()],
        ["Maxout"] = [Size("pieces")],
        ["Dropout"] = [Rate("rate")],
        ["SpatialDropout"] = [Rate("rate")],

        ["Conv1D"] = [Size("filters"), .. Sizes("kernel", "Dilation", "Groups"), .. Window(), .. PaddingKind(), .. Weight()],
        ["Conv2D"] = [Size("filters"), .. Convolution2D(), Size("Groups"), .. PaddingKind(), Member("Method", 3, "ConvolutionMethod")],
        ["DepthwiseConv2D"] = [.. Convolution2D(), Size("Multiplier"), .. PaddingKind()],
        ["ConvTranspose2D"] =
        [
            Size("filters"), .. Convolution2D(), Size("Groups"),
            .. NotNegativeSizes("OutputPadding", "OutputPaddingHeight", "OutputPaddingWidth"),
        ],

        ["MaxPool1D"] = [Size("size"), .. Window(), Member("Rounding", 2)],
        ["AvgPool1D"] = [Size("size"), .. Window(), Member("Rounding", 2)],
        ["MaxPool2D"] = [.. Sizes("size", "Height", "Width"), .. Window2D(), Member("Rounding", 2)],
        ["AvgPool2D"] = [.. Sizes("size", "Height", "Width"), .. Window2D(), Member("Rounding", 2)],
        ["ZeroPad"] = NotNegativeSizes("pad", "PadTop", "PadBottom", "PadLeft", "PadRight"),
        ["Upsample"] = Sizes("scale", "ScaleHeight", "ScaleWidth"),

        ["BatchNorm"] = [Share("Momentum"), NotNegative("Epsilon"), Member("Statistics", 2, "BatchStatistics")],
        ["LayerNorm"] = [NotNegativeSize("Dimensions"), NotNegative("Epsilon")],
        ["GroupNorm"] = [Size("groups"), NotNegative("Epsilon")],
        ["InstanceNorm"] = [NotNegative("Epsilon")],
        ["RmsNorm"] = [NotNegative("Epsilon")],
        ["LocalResponseNorm"] = [Size("size"), NotNegative("Alpha"), NotNegative("Beta"), Positive("K")],

        ["Residual"] = [Finite("arguments"), Rate("DropRate")],
        ["Parallel"] = [Finite("arguments"), Member("merge", 2, "Merge")],
        ["Repeat"] = [Size("count"), Finite("arguments")],
    };

    // What every layer with a weight has.
    private static ArgumentRange[] Weight() =>
        [Member("Initializer", 19), NotNegative("Gain"), Finite("InitialValue"), NotNegative("InitialScale"), .. Restraints()];

    private static ArgumentRange[] Restraints() => [NotNegative("L1"), NotNegative("L2"), NotNegative("HalfL2"), NotNegative("MaxNorm")];

    private static ArgumentRange[] Convolution2D() =>
    [
        .. Sizes("kernel", "KernelHeight", "KernelWidth", "Dilation", "DilationHeight", "DilationWidth"),
        .. Window2D(), .. Weight(),
    ];

    private static ArgumentRange[] Window2D() => [.. Window(), .. Sizes("StrideHeight", "StrideWidth"), .. NotNegativeSizes("PadTop", "PadBottom")];

    private static ArgumentRange[] Window() => [Size("Stride"), .. NotNegativeSizes("Pad", "PadLeft", "PadRight")];

    private static ArgumentRange[] PaddingKind() => [Member("Padding", 2), Member("PaddingMode", 2)];

    private static ArgumentRange[] Sizes(params string[] names) => [.. names.Select(Size)];

    private static ArgumentRange[] NotNegativeSizes(params string[] names) => [.. names.Select(NotNegativeSize)];
}
