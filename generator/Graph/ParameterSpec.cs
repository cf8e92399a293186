namespace NetGen.Generator.Graph;

/// <summary>A parameter of the network.</summary>
/// <param name="Layer">The layer's name: <c>fc1</c>.</param>
/// <param name="Role">What it is of the layer: <c>weight</c>.</param>
/// <param name="Shape">The shape in PyTorch's order.</param>
/// <param name="Initializer">The member of the runtime's Initializer enumeration.</param>
/// <param name="Trainable">Whether training changes it.</param>
/// <param name="FanIn">Inputs of one output of the layer.</param>
/// <param name="FanOut">Outputs that one input reaches.</param>
/// <param name="Layout">How its elements lie.</param>
internal sealed record ParameterSpec(string Layer, string Role, Shape Shape, string Initializer, bool Trainable, int FanIn, int FanOut, ParameterLayout Layout)
{
    /// <summary>The name in files: <c>fc1.weight</c>.</summary>
    public string Name => Layer + "." + Role;

    /// <summary>The row that starts at zero; −1 for none.</summary>
    public int ZeroRow { get; init; } = -1;

    /// <summary>The factor of the initializer's scale; 0 for its own.</summary>
    public double Gain { get; init; }

    /// <summary>The constant, or the centre of the distribution, of initializers that are given one.</summary>
    public double InitialValue { get; init; }

    /// <summary>The scale of initializers that are given one.</summary>
    public double InitialScale { get; init; } = DefaultScale;

    /// <summary>The scale where none is given.</summary>
    public const double DefaultScale = 0.05;

    /// <summary>Whether it is what a layer multiplies its inputs by: no bias, and no parameter of a normalisation.</summary>
    public bool IsWeight { get; init; }

    /// <summary>What kind of number it is.</summary>
    public ParameterKind Kind { get; init; }

    /// <summary>Its place in the one parameter buffer; known after planning.</summary>
    public int Offset { get; set; }
}

/// <summary>What a parameter is.</summary>
internal enum ParameterKind
{
    /// <summary>Learned from the gradient, or frozen.</summary>
    Weight,

    /// <summary>What a step changes besides, such as running statistics.</summary>
    State,

    /// <summary>The same, counted in whole numbers.</summary>
    Count,
}
