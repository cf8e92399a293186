namespace NetGen.Generator.Functions;

/// <summary>A hyper-parameter of an optimizer: a number that the attribute may give, and that may change while training.</summary>
/// <param name="Name">The attribute's property.</param>
/// <param name="Default">Its value where the attribute gives none.</param>
/// <param name="Range">Which values it may have.</param>
internal sealed record HyperParameterRow(string Name, double Default, HyperParameterRange Range)
{
    /// <summary>Divisions by a term of at least this size need no care where everything is 0.</summary>
    public const double LeastDivisor = 1e-20;
}

/// <summary>Which values a hyper-parameter may have; all are finite.</summary>
internal enum HyperParameterRange
{
    /// <summary>At least 0 and below 1.</summary>
    Rate,

    /// <summary>At least 0.</summary>
    NotNegative,

    /// <summary>Above 0.</summary>
    Positive,
}

/// <summary>A hyper-parameter of a declared optimizer.</summary>
/// <param name="Name">Its name, which is that of a variable in the rule's scalars.</param>
/// <param name="Value">The value declared.</param>
/// <param name="Minimum">The least value that the compiled rule allows.</param>
/// <param name="Below">The bound that it stays below; infinite for none.</param>
/// <param name="Compiled">Whether the rule has it: one that was declared 0 is left out.</param>
internal sealed record HyperParameterSpec(string Name, double Value, double Minimum, double Below, bool Compiled);

/// <summary>An argument that chooses between forms of a rule.</summary>
/// <param name="Name">The attribute's property.</param>
/// <param name="Type">The enumeration.</param>
/// <param name="Members">The number of its members.</param>
internal sealed record HyperParameterChoice(string Name, string Type, int Members);
