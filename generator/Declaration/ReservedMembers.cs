using System.Collections.Generic;

namespace NetGen.Generator.Declaration;

/// <summary>The public members that every network gets: a class's own members may not have their names.</summary>
internal static class ReservedMembers
{
    public static readonly IReadOnlyList<string> Names =
    [
        "InputSize", "OutputSize", "ParameterCount", "Parameters", "InputTransform", "Strict", "Predict", "PredictBatch",
        "CreateTrainer", "Fit", "Evaluate", "Summary", "Save", "Load", "Clone", "CopyFrom", "Publish",
    ];
}
