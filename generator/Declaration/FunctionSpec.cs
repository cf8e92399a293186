using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration;

/// <summary>A function of the user's own as it was read: equatable, so that an edit which changes nothing compiles nothing.</summary>
/// <param name="Name">The type that holds it, as users write it.</param>
/// <param name="HyperParameters">The names of its parameters behind the ones that every such function has.</param>
/// <param name="States">The names of what an optimizer rule keeps for each parameter.</param>
/// <param name="Results">
/// The text of each result's expression: one of a function; of an optimizer rule the new states, in order, and the new
/// parameter, all in terms of the old values.
/// </param>
internal sealed record FunctionSpec(string Name, EquatableArray<string> HyperParameters, EquatableArray<string> States, EquatableArray<string> Results)
{
    /// <summary>The names of the arguments of a function of one number.</summary>
    public static readonly IReadOnlyList<string> ScalarArguments = ["x"];

    /// <summary>The names of a loss's arguments: output and target.</summary>
    public static readonly IReadOnlyList<string> LossArguments = ["y", "t"];

    /// <summary>The names of an optimizer rule's arguments besides its states: parameter, gradient, learning rate, step.</summary>
    public static readonly IReadOnlyList<string> RuleArguments = ["p", "g", "rate", "step"];

    /// <summary>Why it cannot be used; nothing where it can.</summary>
    public BlockFault? Fault { get; init; }

    /// <summary>A hyper-parameter's name in expressions.</summary>
    public static string HyperParameter(int index) => "h" + Literals.Integer(index);

    /// <summary>A state's name in expressions.</summary>
    public static string State(int index) => "s" + Literals.Integer(index);

    /// <summary>A function that cannot be used.</summary>
    public static FunctionSpec Faulty(string name, BlockFault fault) => new(name, new([]), new([]), new([])) { Fault = fault };

    /// <summary>The name with the values of its hyper-parameters: <c>Swish(beta = 1.5)</c>.</summary>
    public string Describe(IEnumerable<double> values)
    {
        var arguments = string.Join(", ", HyperParameters.Zip(values, (name, value) => $"{name} = {Literals.Text(value)}"));
        return arguments.Length == 0 ? Name : $"{Name}({arguments})";
    }
}

/// <summary>A function as read: what it is, and what is wrong with its body, each at its place.</summary>
internal sealed record FunctionRead(FunctionSpec Spec, EquatableArray<LocatedFault> Faults)
{
    public FunctionRead(FunctionSpec spec)
        : this(spec, new([]))
    {
    }
}

/// <summary>What is wrong at a place outside of the declaration: in the body of a function.</summary>
internal sealed record LocatedFault(BlockFault Fault, SourceSpan Place);
