using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>What a method has given back: its value, and what is in its parameters by reference, by position.</summary>
internal sealed record Outcome(FunctionValue? Value, IReadOnlyDictionary<int, FunctionValue> References)
{
    public static Outcome? Choose(Truth condition, Outcome? whenTrue, Outcome? whenFalse) =>
        whenTrue is null ? whenFalse
        : whenFalse is null ? whenTrue
        : new Outcome(
            whenTrue.Value is { } value && whenFalse.Value is { } other ? FunctionValue.Choose(condition, value, other) : whenTrue.Value,
            whenTrue.References.ToDictionary(pair => pair.Key, pair => FunctionValue.Choose(condition, pair.Value, whenFalse.References[pair.Key])));
}

/// <summary>A method while it is read: its variables, and under which condition it has returned already.</summary>
internal sealed class Frame(IMethodSymbol? method, TypeMap types)
{
    /// <summary>The method; nothing for an initialiser.</summary>
    public IMethodSymbol? Method { get; } = method;

    public TypeMap Types { get; } = types;

    public Dictionary<ISymbol, FunctionValue> Variables { get; private set; } = new(SymbolEqualityComparer.Default);

    public Truth Returned { get; set; } = new Known(false);

    /// <summary>What it gave back where it has returned.</summary>
    public Outcome? Result { get; set; }

    public bool HasReturned => Returned is Known { Value: true };

    /// <summary>A copy, for one of two branches or for a local function that sees these variables.</summary>
    public Frame Copy(IMethodSymbol? local = null, TypeMap? types = null) => new(local ?? Method, types ?? Types)
    {
        Variables = new(Variables, SymbolEqualityComparer.Default),
        Returned = local is null ? Returned : new Known(false),
        Result = local is null ? Result : null,
    };

    /// <summary>Returns here.</summary>
    public void Return(FunctionValue? value)
    {
        Result = new Outcome(value, References());
        Returned = new Known(true);
    }

    /// <summary>The end of the method: where it has not returned, it does now.</summary>
    public Outcome End() => HasReturned ? Result! : Outcome.Choose(Returned, Result, new Outcome(null, References()))!;

    /// <summary>Goes on after a condition chose between two copies.</summary>
    public void Merge(Truth condition, Frame whenTrue, Frame whenFalse)
    {
        Variables = whenTrue.HasReturned ? whenFalse.Variables
            : whenFalse.HasReturned ? whenTrue.Variables
            : Choose(condition, whenTrue.Variables, whenFalse.Variables);
        Returned = Truth.Choose(condition, whenTrue.Returned, whenFalse.Returned);
        Result = Outcome.Choose(condition, whenTrue.Result, whenFalse.Result);
    }

    // What only one branch has is not read behind it: C# sees to that.
    private static Dictionary<ISymbol, FunctionValue> Choose(
        Truth condition, Dictionary<ISymbol, FunctionValue> whenTrue, Dictionary<ISymbol, FunctionValue> whenFalse)
    {
        var chosen = new Dictionary<ISymbol, FunctionValue>(SymbolEqualityComparer.Default);
        foreach (var pair in whenTrue)
        {
            if (whenFalse.TryGetValue(pair.Key, out var other))
            {
                chosen[pair.Key] = FunctionValue.Choose(condition, pair.Value, other);
            }
        }

        return chosen;
    }

    private Dictionary<int, FunctionValue> References() =>
        (Method is null ? [] : FunctionBody.ParametersOf(Method))
            .Where(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out && Variables.ContainsKey(parameter))
            .ToDictionary(parameter => parameter.Ordinal, parameter => Variables[parameter]);
}
