namespace NetGen.Generator.Graph;

/// <summary>A parameter of the network.</summary>
/// <param name="Layer">The layer's name: <c>fc1</c>.</param>
/// <param name="Role">What it is of the layer: <c>weight</c>.</param>
/// <param name="Shape">The shape in PyTorch's order.</param>
/// <param name="Initializer">The member of the runtime's Initializer enumeration.</param>
/// <param name="Trainable">Whether training changes it.</param>
/// <param name="FanIn">Inputs of one output of the layer.</param>
/// <param name="FanOut">Outputs that one input reaches.</param>
internal sealed record ParameterSpec(string Layer, string Role, Shape Shape, string Initializer, bool Trainable, int FanIn, int FanOut)
{
    /// <summary>The name in files: <c>fc1.weight</c>.</summary>
    public string Name => Layer + "." + Role;

    /// <summary>Whether a matrix is stored as rows [n][k], each padded to whole panels, and not in panels of 16 rows.</summary>
    public bool ByRows { get; init; }

    public ParameterPlace Place { get; set; } = new(0, 0, 0, 0, 0);
}

/// <summary>Where a parameter lies; element (n, k) is at Offset + n/16·PanelStride + n%16·LaneStride + k·InnerStride.</summary>
internal sealed record ParameterPlace(int Offset, int Length, int PanelStride, int LaneStride, int InnerStride);
