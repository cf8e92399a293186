namespace NetGen.Generator.Graph;

/// <summary>A named tensor of the graph.</summary>
internal sealed class Value(string name, Shape shape, ValueRole role)
{
    public string Name { get; } = name;

    public Shape Shape { get; } = shape;

    public ValueRole Role { get; } = role;

    /// <summary>The node that computes it; null for inputs, targets and parameters.</summary>
    public Node? Producer { get; set; }

    /// <summary>The parameter it is, whose gradient it is, or whose layout it has.</summary>
    public ParameterSpec? Parameter { get; init; }

    /// <summary>Whether it is a network's output of few columns, which is stored with one sample in each lane.</summary>
    public bool Narrow { get; init; }

    /// <summary>
    /// Whether it is an operand of functions that has one number for each channel, the same for every sample and position.
    /// </summary>
    public bool PerChannel { get; init; }

    /// <summary>The zeros that an image's readers need around it; known after storage selection.</summary>
    public Halo Halo { get; set; } = Halo.None;

    /// <summary>Where its elements lie; known after storage selection, with its place after arena planning.</summary>
    public Storage Storage { get; set; } = Storage.None;

    public override string ToString() => Name;
}

internal enum ValueRole
{
    /// <summary>The samples, in the user's memory.</summary>
    Input,

    /// <summary>Labels or target values, in the user's memory.</summary>
    Target,

    /// <summary>A parameter of a layer.</summary>
    Parameter,

    /// <summary>Computed from the input.</summary>
    Activation,

    /// <summary>The gradient of an activation.</summary>
    Gradient,

    /// <summary>The gradient of a parameter.</summary>
    ParameterGradient,

    /// <summary>A parameter rearranged for the backward pass, the same for every sample.</summary>
    Derived,

    /// <summary>Computed over the whole batch in every step, the same for every sample.</summary>
    Statistic,

    /// <summary>A parameter that is no weight, as a step leaves it: it takes the parameter's place.</summary>
    State,

    /// <summary>One number per sample.</summary>
    Loss,

    /// <summary>What the network returns, in the user's memory.</summary>
    Output,
}
