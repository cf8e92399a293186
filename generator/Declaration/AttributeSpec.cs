using System;
using System.Linq;

namespace NetGen.Generator.Declaration;

/// <summary>One attribute of a network as written: what it is and the arguments that were given.</summary>
/// <param name="Kind">The attribute's class without "Attribute": <c>Dense</c>.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Index">Its position among the attributes of the declaration, which leads back to its location.</param>
/// <param name="Arguments">The arguments given, in order; optional ones that were left out are absent.</param>
internal sealed record AttributeSpec(string Kind, AttributeRole Role, int Index, EquatableArray<ArgumentSpec> Arguments)
{
    /// <summary>The blocks that a composition is made of, in the order of its type arguments.</summary>
    public EquatableArray<BlockSpec> Blocks { get; init; } = EquatableArray<BlockSpec>.Empty;

    /// <summary>The function of the user's own that it takes; nothing where it takes none.</summary>
    public FunctionSpec? Function { get; init; }

    /// <summary>The kind as users read it: <c>Loss&lt;Huber&gt;</c>.</summary>
    public string DisplayKind => Function is null ? Kind : $"{Kind}<{Function.Describe(Numbers(HyperParameters))}>";

    /// <summary>The argument that holds the hyper-parameters of a function of the user's own.</summary>
    public const string HyperParameters = "hyperParameters";

    public bool Has(string name) => Find(name) is not null;

    public double Number(string name, double fallback = 0) => Find(name)?.Numbers[0] ?? fallback;

    public int Integer(string name, int fallback = 0) => (int)Number(name, fallback);

    public bool Flag(string name, bool fallback = false) => Number(name, fallback ? 1 : 0) != 0;

    public string? Text(string name) => Find(name)?.Text;

    public EquatableArray<double> Numbers(string name) => Find(name)?.Numbers ?? EquatableArray<double>.Empty;

    private ArgumentSpec? Find(string name) =>
        Arguments.FirstOrDefault(argument => string.Equals(argument.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A block: a sequence of layers under a name, with placeholders for its arguments.</summary>
/// <param name="Name">The class's name as users write it.</param>
/// <param name="Attributes">Its layers, in order.</param>
internal sealed record BlockSpec(string Name, EquatableArray<AttributeSpec> Attributes)
{
    /// <summary>Why it cannot be used; nothing where it can.</summary>
    public BlockFault? Fault { get; init; }
}

/// <summary>Why a type argument cannot be used as a block: found by reading it, and reported where it is used.</summary>
/// <param name="Id">The diagnostic.</param>
/// <param name="Arguments">What the message's placeholders stand for.</param>
internal sealed record BlockFault(string Id, EquatableArray<string> Arguments)
{
    public BlockFault(string id, params string[] arguments)
        : this(id, new EquatableArray<string>(arguments))
    {
    }
}

/// <summary>What an attribute of a network is for.</summary>
internal enum AttributeRole
{
    Network,
    Block,
    Input,
    Layer,
    Loss,
    Optimizer,
    Regularization,
}

/// <summary>
/// One argument: a constructor's parameter or a property by name. Numbers, enums and booleans (0 or 1) are numbers.
/// </summary>
internal sealed record ArgumentSpec(string Name, EquatableArray<double> Numbers, string? Text);
