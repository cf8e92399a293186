using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Declaration;

/// <summary>The names that every network's generated members have: a class's own members may not have them.</summary>
internal static class ReservedMembers
{
    /// <summary>What the names of private generated members begin with.</summary>
    public const string PrivatePrefix = "__";

    /// <summary>The public members.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "InputSize", "OutputSize", "ParameterCount", "Parameters", "InputTransform", "Strict", "Predict", "PredictBatch",
        "CreateTrainer", "Fit", "Evaluate", "Summary", "Save", "Load", "Clone", "CopyFrom", "Publish",
    ];

    public static bool Contains(string name) => name.StartsWith(PrivatePrefix, StringComparison.Ordinal) || Names.Contains(name);
}
