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
    /// <summary>The number of elements: the product of <see cref="Shape"/>, without padding.</summary>
    public int Count { get; } = Shape.Aggregate(1, (product, size) => checked(product * size));
}

/// <summary>
/// Where a parameter of shape [n, …] lies: dimension 0 is split in panels of <see cref="PanelWidth"/>, element
/// (n, i₁, i₂ …) is at <c>Offset + n/16·PanelStride + n%16·Strides[0] + i₁·Strides[1] + …</c>. The elements between
/// them are padding and always zero.
/// </summary>
/// <param name="Offset">The first element's position in the parameter buffer.</param>
/// <param name="Length">The number of elements occupied, padding included.</param>
/// <param name="PanelStride">The distance of one panel of 16 outputs from the next.</param>
/// <param name="Strides">The distance of one step in each dimension.</param>
public sealed record ParameterLayout(int Offset, int Length, int PanelStride, int[] Strides)
{
    /// <summary>The number of outputs in a panel: a multiple of every vector width in use.</summary>
    public const int PanelWidth = 16;
}
