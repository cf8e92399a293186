namespace NetGen.CompilerServices;

/// <summary>One parameter of a compiled network: its name, its shape as users and files see it, and where it lies.</summary>
/// <param name="Name">The name as in a PyTorch state_dict: <c>fc1.weight</c>.</param>
/// <param name="Shape">The shape in PyTorch's order, such as [out, in].</param>
/// <param name="Layout">Where its elements lie in the network's parameter buffer.</param>
/// <param name="Initializer">How a new network fills it; never <see cref="NetGen.Initializer.Auto"/>.</param>
/// <param name="FanIn">The number of inputs of one output of its layer.</param>
/// <param name="FanOut">The number of outputs that one input of its layer reaches.</param>
/// <param name="Trainable">Whether training changes it.</param>
public sealed record ParameterInfo(
    string Name,
    int[] Shape,
    ParameterLayout Layout,
    Initializer Initializer,
    int FanIn,
    int FanOut,
    bool Trainable)
{
    /// <summary>The row, of a matrix, that a new network starts with zeros; −1 for none.</summary>
    public int ZeroRow { get; init; } = -1;

    /// <summary>The factor of the initializer's scale; 0 for its own.</summary>
    public double Gain { get; init; }

    /// <summary>The constant, or the centre of the distribution, of initializers that are given one.</summary>
    public double InitialValue { get; init; }

    /// <summary>The scale of initializers that are given one.</summary>
    public double InitialScale { get; init; } = 0.05;

    /// <summary>Whether it is no weight but what a step changes besides, such as running statistics.</summary>
    public bool IsState { get; init; }

    /// <summary>Whether it is a whole number, which files hold as I64.</summary>
    public bool IsInteger { get; init; }

    /// <summary>A vector, or a matrix or convolution's weight without groups, which lies in panels of its first dimension.</summary>
    /// <param name="name">The name.</param>
    /// <param name="offset">The first element's position in the parameter buffer.</param>
    /// <param name="initializer">How a new network fills it.</param>
    /// <param name="fanIn">The number of inputs of one output of its layer.</param>
    /// <param name="fanOut">The number of outputs that one input of its layer reaches.</param>
    /// <param name="shape">
    /// The shape: [n], [n, k] as [n/16][k][16], [n, k, h, w] as [n/16][h][w][k][16].
    /// </param>
    public static ParameterInfo Of(string name, int offset, Initializer initializer, int fanIn, int fanOut, params int[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        const int panel = ParameterLayout.PanelWidth;
        var inner = shape.Skip(1).Aggregate(1, (product, size) => checked(product * size));
        int[] strides = shape.Length switch
        {
            1 => [1],
            2 => [1, panel],
            _ => [1, panel, shape[3] * shape[1] * panel, shape[1] * panel],
        };
        var length = (shape[0] + panel - 1) / panel * panel * inner;
        return new ParameterInfo(name, shape, new ParameterLayout(offset, length, inner * panel, strides), initializer, fanIn, fanOut, Trainable: true);
    }

    /// <summary>The number of elements: the product of <see cref="Shape"/>, without padding.</summary>
    public int Count { get; } = Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>
/// Where a parameter lies. Looked at as an array of the dimensions <see cref="View"/>, element (i₀, i₁, …) is at
/// <c>Offset + Σ iₖ·Strides[k]</c>, except that the dimension <see cref="PanelDimension"/> is split in panels of
/// <see cref="PanelWidth"/> and counts as <c>n/16·PanelStride + n%16·Strides[p]</c>. The elements between them are padding
/// and always zero.
/// </summary>
/// <param name="Offset">The first element's position in the parameter buffer.</param>
/// <param name="Length">The number of elements occupied, padding included.</param>
/// <param name="PanelStride">The distance of one panel of 16 outputs from the next.</param>
/// <param name="Strides">The distance of one step in each dimension of the view.</param>
public sealed record ParameterLayout(int Offset, int Length, int PanelStride, int[] Strides)
{
    /// <summary>The number of outputs in a panel: a multiple of every vector width in use.</summary>
    public const int PanelWidth = 16;

    /// <summary>
    /// The dimensions that the strides belong to, in the row-major order of the parameter's shape and of the same
    /// product; null where they are the shape itself.
    /// </summary>
    public int[]? View { get; init; }

    /// <summary>The dimension of the view that is split in panels; −1 for none. Default: 0.</summary>
    public int PanelDimension { get; init; }
}
