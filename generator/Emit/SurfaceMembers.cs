using System.Collections.Generic;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>One emitted public member.</summary>
/// <param name="Name">Its name; a member of the user's of this name is an error.</param>
/// <param name="Documentation">Its XML documentation.</param>
/// <param name="Signature">Its declaration without a body.</param>
/// <param name="Body">Its body.</param>
internal sealed record SurfaceMember(string Name, string Documentation, string Signature, string Body)
{
    /// <summary>Whether it implements an interface's member explicitly, and so collides with nothing.</summary>
    public bool IsExplicit => Name.Length == 0;

    /// <summary>The body where the network has errors.</summary>
    public string BrokenBody => Body.Contains("get =>")
        ? "{ get => throw new global::System.InvalidOperationException(\"The network has errors.\"); set => throw new global::System.InvalidOperationException(\"The network has errors.\"); }"
        : "    => throw new global::System.InvalidOperationException(\"The network has errors.\");";
}

/// <summary>The fixed list of public members that every network gets.</summary>
internal static class SurfaceMembers
{
    public static string Target(NetworkModel model) => model.Loss is { TakesLabels: true } ? "int" : model.Type;

    public static IEnumerable<SurfaceMember> Of(NetworkModel model)
    {
        var (name, type, support) = (model.Spec.Name, model.Type, Names.Support);
        var network = $"{support}.INeuralNetwork<{name}, {type}>";
        yield return new(
            "",
            "",
            $"static {support}.NetworkInfo {network}.Info",
            "    => __info;");
        yield return new("", "", $"static {name} {network}.Create({support}.NetworkWeights<{type}> weights)", $"    => new(weights);");
        yield return new("", "", $"{support}.NetworkWeights<{type}> {network}.Weights", "    => __weights;");
        yield return new(
            ".ctor",
            SurfaceDocumentation.Constructor(model),
            $"public {model.Spec.Name}(long seed = 0)",
            $"{{\n    __weights = new {support}.NetworkWeights<{type}>(__info);\n    {support}.NetworkInitializer.Initialize(__weights, seed);\n}}");
        yield return new("", "", $"private {name}({support}.NetworkWeights<{type}> weights)", "    => __weights = weights;");
        yield return new(
            "Parameters",
            "/// <summary>The parameters by name, in PyTorch's layout: <c>Parameters[\"fc1.weight\"]</c>.</summary>",
            $"public global::NetGen.ParameterCollection<{type}> Parameters",
            $"    => __parameters ??= new global::NetGen.ParameterCollection<{type}>(__weights);");
        yield return new(
            "InputTransform",
            "/// <summary>What is done to inputs before the network sees them, such as standardisation; saved with the network. Default: null.</summary>",
            $"public global::NetGen.InputTransform<{type}>? InputTransform",
            "{\n    get => __weights.Transform;\n    set => __weights.SetStage(value, __weights.Strict);\n}");
        yield return new(
            "Strict",
            "/// <summary>Whether prediction refuses inputs that are NaN or infinite. Default: false.</summary>",
            "public bool Strict",
            "{\n    get => __weights.Strict;\n    set => __weights.SetStage(__weights.Transform, value);\n}");
        yield return new(
            "Summary",
            "/// <summary>The layers with their shapes, parameters and operations, and the memory they take.</summary>",
            "public global::NetGen.NetworkSummary Summary()",
            "    => global::NetGen.NetworkSummary.Create(__weights);");
        foreach (var member in Files(name, type))
        {
            yield return member;
        }

        if (model.Trainable)
        {
            foreach (var member in Training(name, type, Target(model)))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<SurfaceMember> Files(string name, string type)
    {
        var file = $"global::NetGen.CompilerServices.ModelFile";
        yield return new(
            "Save",
            SurfaceDocumentation.Save,
            "public void Save(string path)",
            $"    => {file}.Save<{name}, {type}>(this, path);");
        yield return new(
            "Save",
            "/// <summary>Writes the network to a stream, in the safetensors format.</summary>\n/// <param name=\"stream\">Receives the file.</param>",
            "public void Save(global::System.IO.Stream stream)",
            $"    => {file}.Save<{name}, {type}>(this, stream);");
        foreach (var (source, documentation) in new[]
        {
            ("string path", "/// <param name=\"path\">A safetensors file, of NetGen or of PyTorch.</param>"),
            ("global::System.IO.Stream stream", "/// <param name=\"stream\">A safetensors file, read to its end.</param>"),
            ("global::System.ReadOnlySpan<byte> bytes", "/// <param name=\"bytes\">A whole safetensors file, such as an embedded resource.</param>"),
        })
        {
            var argument = source.Substring(source.LastIndexOf(' ') + 1);
            yield return new(
                "Load",
                SurfaceDocumentation.Load(documentation),
                $"public static {name} Load({source}, global::NetGen.LoadOptions? options = null)",
                $"    => {file}.Load<{name}, {type}>({argument}, options);");
        }

        yield return new(
            "Clone",
            "/// <summary>A copy with parameters of its own.</summary>",
            $"public {name} Clone()",
            $"    => global::NetGen.CompilerServices.NetworkCopy.Clone<{name}, {type}>(this);");
        yield return new(
            "CopyFrom",
            "/// <summary>Takes over another network's parameters; the input transform stays.</summary>\n/// <param name=\"other\">The network to copy.</param>",
            $"public void CopyFrom({name} other)",
            $"    => global::NetGen.CompilerServices.NetworkCopy.CopyFrom<{name}, {type}>(this, other);");
        yield return new(
            "Publish",
            "/// <summary>Takes over another network's parameters and input transform, at once for threads that are predicting with this one.</summary>\n/// <param name=\"other\">The network to publish, such as a copy that was trained meanwhile.</param>",
            $"public void Publish({name} other)",
            $"    => global::NetGen.CompilerServices.NetworkCopy.Publish<{name}, {type}>(this, other);");
    }

    private static IEnumerable<SurfaceMember> Training(string name, string type, string target)
    {
        var dataset = $"global::NetGen.Dataset<{type}>";
        var loop = "global::NetGen.CompilerServices.TrainingLoop";
        yield return new(
            "CreateTrainer",
            "/// <summary>Makes a trainer, which owns gradients, optimizer state and activations.</summary>\n/// <param name=\"options\">Threads, seed, batch capacity; null for the defaults.</param>",
            $"public global::NetGen.Trainer<{type}, {target}> CreateTrainer(global::NetGen.TrainerOptions? options = null)",
            "    => new __Trainer(__weights, options);");
        yield return new(
            "Fit",
            SurfaceDocumentation.Fit,
            $"public global::NetGen.FitResult Fit(global::NetGen.TrainingData<{type}> train, {dataset}? validation = null, global::NetGen.FitOptions? options = null, global::System.IProgress<global::NetGen.FitProgress>? progress = null, global::System.Threading.CancellationToken cancellationToken = default)",
            $"    => {loop}.Fit<{name}, {type}, {target}>(this, train, validation, options, progress, cancellationToken);");
        yield return new(
            "Evaluate",
            "/// <summary>The loss and the metrics over a data set.</summary>\n/// <param name=\"data\">Raw samples with targets; the input transform is applied.</param>",
            $"public global::NetGen.Evaluation Evaluate({dataset} data)",
            $"    => {loop}.Evaluate<{name}, {type}, {target}>(this, data);");
    }
}
