using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit;

/// <summary>
/// Prediction of one sample by a network so small that all of it fits in one method without a loop: activations stay in
/// registers, and each sum runs in up to four independent chains. For vectors of eight lanes; other widths take the
/// kernels.
/// </summary>
internal sealed class StraightLineEmitter
{
    private const int Lanes = 8;
    private const int Budget = 200;
    private const int Chains = 4;
    private static readonly string Vector8 = VectorOf("float");
    private readonly CodeWriter _code = new();
    private readonly Dictionary<Value, IReadOnlyList<string>> _locals = [];
    private readonly NetworkModel _model;
    private int _operations;
    private bool _supported = true;

    private StraightLineEmitter(NetworkModel model) => _model = model;

    /// <summary>The method's body, or null where the network is too large or has layers that need kernels.</summary>
    public static string? Emit(NetworkModel model)
    {
        if (model.Double || model.InputShape.Size > Budget || model.Inference.Nodes.Count > 32)
        {
            return null;
        }

        var emitter = new StraightLineEmitter(model);
        foreach (var node in model.Inference.Nodes)
        {
            emitter.Add(node);
        }

        return emitter._supported && emitter._operations <= Budget ? emitter._code.ToString().TrimEnd('\n') : null;
    }

    private void Add(Node node)
    {
        if (node.Inputs[0].Shape.Rows != 1 || node.Output.Shape.Rows != 1)
        {
            _supported = false;
        }

        if (!_supported || _operations > Budget)
        {
            return;
        }

        if (node.Attribute >= 0)
        {
            _code.Line("// " + LayerText.Describe(_model, node.Attribute));
        }

        switch (node)
        {
            case DenseNode { Weight.Parameter.ByRows: true } dense when _locals.ContainsKey(dense.Inputs[0]):
                AddDots(dense);
                break;
            case DenseNode dense when dense.EpilogueOperands.Count == 0:
                AddProduct(dense);
                break;
            case MapNode { Inputs.Count: 1 } map when _locals.TryGetValue(map.Inputs[0], out var inputs):
                _locals[map.Output] = [.. inputs.Select((input, i) => Apply(map.Function, input, Local(map.Output, i), _code))];
                _operations += inputs.Count * map.Function.Cost * 4;
                break;
            case CopyNode copy when _locals.ContainsKey(copy.Inputs[0]):
                AddStores(copy);
                break;
            default:
                _supported = false;
                break;
        }
    }

    private void AddProduct(DenseNode node)
    {
        var (x, k, n) = (node.Inputs[0], node.Inputs[0].Shape.Width, node.Output.Shape.Width);
        var vectors = (n + Lanes - 1) / Lanes;
        _operations += vectors * k;
        if (_operations > Budget || (x.Role != ValueRole.Input && !_locals.ContainsKey(x)))
        {
            _supported = false;
            return;
        }

        var chains = System.Math.Min(Chains, k);
        for (var i = 0; i < k; i++)
        {
            _code.Line($"var {Local(node.Output, i)}x = new {Vector8}({Element(x, i)});");
            for (var j = 0; j < vectors; j++)
            {
                var weight = Load("parameters", Text(node.Weight.Storage.Start + (j / 2 * node.Weight.Storage.PanelStride) + (i * Storage.Panel) + (j % 2 * Lanes)));
                var chain = $"{Local(node.Output, j)}s{i % chains}";
                var factor = $"{Local(node.Output, i)}x";
                var start = i > 0 || node.Bias is null ? null : Load("parameters", Text(node.Bias.Storage.Start + (j * Lanes)));
                _code.Line(i >= chains ? $"{chain} = {Vector}.MultiplyAddEstimate({factor}, {weight}, {chain});"
                    : start is not null ? $"var {chain} = {Vector}.MultiplyAddEstimate({factor}, {weight}, {start});"
                    : $"var {chain} = {factor} * {weight};");
            }
        }

        var results = new List<string>();
        for (var j = 0; j < vectors; j++)
        {
            var local = Local(node.Output, j);
            var sum = chains switch
            {
                1 => $"{local}s0",
                2 => $"{local}s0 + {local}s1",
                3 => $"{local}s0 + {local}s1 + {local}s2",
                _ => $"({local}s0 + {local}s1) + ({local}s2 + {local}s3)",
            };
            if (node.Epilogue is null)
            {
                _code.Line($"var {local} = {sum};");
            }
            else
            {
                _code.Line($"var {local}z = {sum};");
                Apply(node.Epilogue, local + "z", local, _code);
            }

            results.Add(local);
        }

        _locals[node.Output] = results;
    }

    // Outputs of a narrow layer: every lane of the local holds the same number.
    private void AddDots(DenseNode node)
    {
        var inputs = _locals[node.Inputs[0]];
        var results = new List<string>();
        for (var i = 0; i < node.Output.Shape.Width; i++)
        {
            var row = node.Weight.Storage.Start + (i * node.Weight.Parameter!.Place.LaneStride);
            var products = inputs.Select((input, j) => $"{input} * {Load("parameters", Text(row + (j * Lanes)))}");
            var bias = node.Bias is null ? "" : $" + {Unsafe}.Add(ref parameters, {Text(node.Bias.Storage.Start + i)})";
            _code.Line($"var {Local(node.Output, i)} = new {Vector8}({Vector}.Sum({string.Join(" + ", products)}){bias});");
            results.Add(Local(node.Output, i));
            _operations += 2 * inputs.Count;
        }

        _locals[node.Output] = results;
    }

    private void AddStores(CopyNode node)
    {
        var (locals, width) = (_locals[node.Inputs[0]], node.Output.Shape.Width);
        for (var i = 0; i < width; i++)
        {
            if (node.Inputs[0].Narrow)
            {
                _code.Line($"{Unsafe}.Add(ref outputs, {i}) = {Vector}.ToScalar({locals[i]});");
            }
            else if (width - i >= Lanes)
            {
                _code.Line(Store(locals[i / Lanes], "outputs", Text(i)));
                i += Lanes - 1;
            }
            else
            {
                _code.Line($"{Unsafe}.Add(ref outputs, {i}) = {Lane(locals[i / Lanes], i % Lanes)};");
            }
        }
    }

    private static string Apply(Expr function, string input, string output, CodeWriter code)
    {
        var emitted = VectorEmitter.Emit([("y", function)], _ => input, "float", output + "t", output + "k");
        foreach (var line in emitted.Constants.Select(constant => constant.Declaration).Concat(emitted.Statements))
        {
            code.Line(line);
        }

        code.Line($"var {output} = {emitted["y"]};");
        return output;
    }

    private string Element(Value value, int i) => value.Role == ValueRole.Input
        ? $"{Unsafe}.Add(ref inputs, {i})"
        : Lane(_locals[value][i / Lanes], i % Lanes);

    // Through memory: a broadcast from the stack is one instruction.
    private static string Lane(string vector, int lane) => $"{Unsafe}.Add(ref {Unsafe}.As<{Vector8}, float>(ref {vector}), {lane})";

    private static string Local(Value value, int i) => $"{value.Name}_{i}";
}
