using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>A dense layer in straight-line code.</summary>
internal static class StraightDense
{
    private const int Chains = 4;

    public static bool Emit(StraightLine line, DenseNode node) =>
        node.Weight.Parameter!.Layout.ByRows ? EmitDots(line, node)
        : node.EpilogueOperands.Count == 0 && EmitProduct(line, node);

    private static bool EmitProduct(StraightLine line, DenseNode node)
    {
        var (x, k, n) = (node.Inputs[0], node.Inputs[0].Shape.Width, node.Output.Shape.Width);
        var vectors = (n + StraightLine.Lanes - 1) / StraightLine.Lanes;
        line.Operations += vectors * k;
        if (!line.IsWithinBudget || line.Element(x, 0) is null)
        {
            return false;
        }

        var chains = System.Math.Min(Chains, k);
        for (var i = 0; i < k; i++)
        {
            line.Code.Line($"var {StraightLine.Local(node.Output, i)}x = new {StraightLine.Vector8}({line.Element(x, i)});");
            for (var j = 0; j < vectors; j++)
            {
                var weight = Load(Buffer(node.Weight), Text(node.Weight.Storage.Start + (j / 2 * node.Weight.Storage.PanelStride) + (i * Storage.Panel) + (j % 2 * StraightLine.Lanes)));
                var chain = $"{StraightLine.Local(node.Output, j)}s{i % chains}";
                var factor = $"{StraightLine.Local(node.Output, i)}x";
                var start = i > 0 || node.Bias is null ? null : Load(Buffer(node.Bias), Text(node.Bias.Storage.Start + (j * StraightLine.Lanes)));
                line.Code.Line(i >= chains ? $"{chain} = {Vector}.MultiplyAddEstimate({factor}, {weight}, {chain});"
                    : start is not null ? $"var {chain} = {Vector}.MultiplyAddEstimate({factor}, {weight}, {start});"
                    : $"var {chain} = {factor} * {weight};");
            }
        }

        var results = new List<string>();
        for (var j = 0; j < vectors; j++)
        {
            var local = StraightLine.Local(node.Output, j);
            var sum = chains switch
            {
                1 => $"{local}s0",
                2 => $"{local}s0 + {local}s1",
                3 => $"{local}s0 + {local}s1 + {local}s2",
                _ => $"({local}s0 + {local}s1) + ({local}s2 + {local}s3)",
            };
            if (node.Epilogue is null)
            {
                line.Code.Line($"var {local} = {sum};");
            }
            else
            {
                line.Code.Line($"var {local}z = {sum};");
                line.Apply(node.Epilogue, local + "z", local);
            }

            results.Add(local);
        }

        line.Define(node.Output, results);
        return true;
    }

    // The parameters, or what is derived from them.
    private static string Buffer(Value value) => value.Storage.Buffer.ToString().ToLowerInvariant();

    // Outputs of a narrow layer: every lane of the local holds the same number.
    private static bool EmitDots(StraightLine line, DenseNode node)
    {
        if (line.Find(node.Inputs[0]) is not { } inputs)
        {
            return false;
        }

        var results = new List<string>();
        for (var i = 0; i < node.Output.Shape.Width; i++)
        {
            var row = node.Weight.Storage.Start + (i * node.Weight.Parameter!.Layout.RowStride);
            var products = inputs.Select((input, j) => $"{input} * {Load("parameters", Text(row + (j * StraightLine.Lanes)))}");
            var bias = node.Bias is null ? "" : $" + {Unsafe}.Add(ref parameters, {Text(node.Bias.Storage.Start + i)})";
            line.Code.Line($"var {StraightLine.Local(node.Output, i)} = new {StraightLine.Vector8}({Vector}.Sum({string.Join(" + ", products)}){bias});");
            results.Add(StraightLine.Local(node.Output, i));
            line.Operations += 2 * inputs.Count;
        }

        line.Define(node.Output, results);
        return true;
    }
}
