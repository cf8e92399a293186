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

    /// <summary>Whether it is no weight but what a step changes besides, such as running statistics.</summary>
    public bool IsState { get; init; }

    /// <summary>Whether it is a whole number, which files hold as I64.</summary>
    public bool IsInteger { get; init; }

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
