namespace NetGen.Generator.Expressions;

/// <summary>Expressions as C#.</summary>
/// <param name="Constants">The constants: their declarations may stand before the caller's loop.</param>
/// <param name="Statements">The statements, in order, each on one line.</param>
/// <param name="Results">For each result its name and the expression that is its value, after the statements.</param>
internal sealed record EmittedCode(
    IReadOnlyList<EmittedConstant> Constants,
    IReadOnlyList<string> Statements,
    IReadOnlyList<(string Name, string Value)> Results)
{
    /// <summary>The value of the result of this name.</summary>
    public string this[string name] => Results.First(result => result.Name == name).Value;
}

/// <summary>A constant that emitted code uses.</summary>
/// <param name="Name">The local's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Declaration">The statement that declares it.</param>
internal sealed record EmittedConstant(string Name, double Value, string Declaration);
