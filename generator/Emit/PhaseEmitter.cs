using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>Writes the calls of one method: a reference for each value at its first use, then its kernel.</summary>
internal sealed class PhaseEmitter(NetworkModel model, KernelLibrary kernels, CodeWriter code, PhaseScope scope)
{
    private readonly HashSet<Value> _declared = [];

    // A trainer of images has many places: a member says them shorter. In a tiny network it would cost more than the rest.
    private readonly bool _asMember = scope.Workers && model.Training!.Values.Any(value => value.Storage.Image is not null);
    private int _layer = -1;

    public KernelLibrary Kernels { get; } = kernels;

    public CodeWriter Code { get; } = code;

    public PhaseScope Scope { get; } = scope;

    public string Type => model.Type;

    /// <summary>Whether the user's images are (H, W, C).</summary>
    public bool ChannelsLast => model.ChannelsLast;

    public void Emit(Node node)
    {
        if (node.Layer >= 0 && node.Layer != _layer)
        {
            Code.Line();
            Code.Line("// " + (node.Phase == Phase.Forward ? LayerText.Describe(model, node.Layer) : LayerText.Short(model, node.Layer)));
        }

        _layer = node.Layer;
        KernelCatalog.Find(node).Emit(this, node);
    }

    /// <summary>The name of a local that refers to the value's first row in this method's range of samples.</summary>
    public string Reference(Value value)
    {
        var name = Local(value.Name);
        if (_declared.Add(value))
        {
            var type = value.Role == ValueRole.Target && model.Loss!.TakesLabels ? "int" : Type;
            Code.Line($"ref {type} {name} = ref {Place(value, Scope.First)};");
        }

        return name;
    }

    /// <summary>The number of rows of a value in this method's range.</summary>
    public string Rows(Value value) => Times(Scope.Samples, Text(value.Shape.Rows));

    /// <summary>The run-time distance between a value's panels.</summary>
    public string PanelStride(Value value) => value.Storage.IsColumns ? "capacity + 16" : value.Storage.PanelPerCapacity
        ? Times("capacity", Text(value.Storage.PanelStride))
        : Text(value.Storage.PanelStride);

    /// <summary>The argument for an operand: its reference, and its panel stride where that is an argument.</summary>
    public string Argument(Value value) =>
        $"ref {Reference(value)}" + (ElementAccess.Of("", value).PanelStride is null ? ", " + PanelStride(value) : "");

    /// <summary>The place of a value's first row of the whole batch, not only of this method's range.</summary>
    public string WholePlace(Value value) => Place(value, "");

    private string Place(Value value, string firstSample)
    {
        var storage = value.Storage;
        var rowStride = storage.Image is { } image ? image.SampleStride
            : storage.Buffer == BufferKind.Arena ? value.Shape.Rows * storage.RowStride
            : storage.Elements;
        var first = storage.Elements > 0 && firstSample.Length > 0 ? Times(firstSample, Text(rowStride)) : "0";
        var offset = Sum(
            Text(storage.Start + (storage.Image?.Interior ?? 0)),
            storage.Buffer == BufferKind.Arena ? Times("capacity", Text(storage.Offset)) : "0",
            first);
        if (storage.Buffer == BufferKind.Arena && _asMember)
        {
            return $"At({Text(storage.Start + (storage.Image?.Interior ?? 0))}, {Text(storage.Offset)}{(first == "0" ? "" : ", " + first)})";
        }

        var buffer = storage.Buffer.ToString().ToLowerInvariant();
        return offset == "0" ? buffer : $"{Names.Unsafe}.Add(ref {buffer}, {offset})";
    }

    private static string Local(string name) =>
        PhaseScope.Reserved.Contains(name.TrimEnd('_')) ? name + "_"
        : SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name
        : "@" + name;
}

/// <summary>What the method being written has in scope.</summary>
/// <param name="First">The first sample of its range, or empty where that is 0.</param>
/// <param name="Samples">The number of samples of its range.</param>
/// <param name="Single">A condition under which there is one sample only, which has kernels of its own; empty for never.</param>
/// <param name="Workers">Whether it is run by several workers, which can wait for each other.</param>
/// <param name="Batch">The number of samples of the whole batch.</param>
internal sealed record PhaseScope(string First, string Samples, string Single, string Batch, bool Workers = false)
{
    /// <summary>The first sample of its range, as an integer.</summary>
    public string From { get; init; } = "from";

    /// <summary>The end of its range, as an integer.</summary>
    public string To { get; init; } = "to";

    /// <summary>The same for work on the whole batch.</summary>
    public PhaseScope OfBatch() => this with { First = "", Samples = Batch, Single = Single.Length == 0 ? "" : $"{Batch} == 1" };

    /// <summary>The names of the methods' own parameters and locals.</summary>
    public static readonly HashSet<string> Reserved =
    [
        "inputs", "targets", "outputs", "parameters", "gradients", "arena", "losses",
        "capacity", "batch", "from", "to", "rows", "worker", "workers", "single", "scale", "step", "first", "sample", "end", "low", "high", "share", "scratch", "derived",
    ];
}
