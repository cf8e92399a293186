using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// A narrow output layer: its weights are rows, its output and gradient have one sample in each lane. Forward is a dot
/// product per output and sample.
/// </summary>
internal static class NarrowDenseKernels
{
    private const string Vector128 = "global::System.Runtime.Intrinsics.Vector128";

    public static void EmitForward(PhaseEmitter phase, DenseNode node)
    {
        var (x, z, type) = (node.Inputs[0], node.Output, phase.Type);
        var (k, n, row) = (x.Shape.Width, z.Shape.Width, node.Weight.Parameter!.Layout.RowStride);
        var vector = VectorOf(type);
        var name = phase.Kernels.Require($"narrow {k} {n} {x.Storage.RowStride} {row} {node.Bias is not null}", $"Dense{k}x{n}", (unique, code) =>
        {
            code.Line();
            code.Line($"// z = {(node.Bias is null ? "" : "b + ")}x·Wᵀ   x (rows, {k}), W [{n}, {k}] by rows, z [{n}][rows]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} x, ref {type} w, {(node.Bias is null ? "" : $"ref {type} b, ")}ref {type} z, nint zColumn, nint rows)");
            if (type == "float" && k <= 16)
            {
                WriteWhole(code, node, k, n, row);
            }

            code.Open("for (nint r = 0; r < rows; r++)");
            code.Line($"ref {type} xr = ref {Unsafe}.Add(ref x, {Times("r", Text(x.Storage.RowStride))});");
            for (var i = 0; i < n; i++)
            {
                code.Line($"var s{i} = {vector}.Zero;");
            }

            code.Open($"for (nint k = 0; k < {k}; k += {vector}.Count)");
            code.Line($"var xv = {Load("xr", "k")};");
            for (var i = 0; i < n; i++)
            {
                code.Line($"s{i} = {Vector}.MultiplyAddEstimate(xv, {Load("w", Sum(Text(i * row), "k"))}, s{i});");
            }

            code.Close();
            for (var i = 0; i < n; i++)
            {
                var bias = node.Bias is null ? "" : i == 0 ? " + b" : $" + {Unsafe}.Add(ref b, {i})";
                code.Line($"{Unsafe}.Add(ref z, {Sum(i == 0 ? "0" : i == 1 ? "zColumn" : $"{i} * zColumn", "r")}) = {Vector}.Sum(s{i}){bias};");
            }

            code.Close();
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(x)}, ref {phase.Reference(node.Weight)}, "
            + (node.Bias is null ? "" : $"ref {phase.Reference(node.Bias)}, ")
            + $"ref {phase.Reference(z)}, {phase.PanelStride(z)}, {phase.Rows(z)});");
    }

    // Few weights stay in registers where a vector has eight lanes.
    private static void WriteWhole(CodeWriter code, DenseNode node, int k, int n, int row)
    {
        var vectors = k / 8;
        code.Open($"if ({VectorOf("float")}.Count == 8)");
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < vectors; j++)
            {
                code.Line($"var w{i}{j} = {Load("w", Text((i * row) + (j * 8)))};");
            }
        }

        var stride = node.Inputs[0].Storage.RowStride;
        code.Line("nint r = 0;");
        code.Open("for (; r <= rows - 4; r += 4)");
        code.Line($"ref float xr = ref {Unsafe}.Add(ref x, {Times("r", Text(stride))});");
        for (var i = 0; i < n; i++)
        {
            var sums = $"{Support}.VectorMath.SumAcross({string.Join(", ", Enumerable.Range(0, 4).Select(s => Product(i, s * stride)))})";
            var bias = node.Bias is null ? "" : $" + {Vector128}.Create({Element("b", i)})";
            code.Line($"{Vector128}.StoreUnsafe({sums}{bias}, ref z, (nuint)({Column(i)}));");
        }

        code.Close();
        code.Open("for (; r < rows; r++)");
        code.Line($"ref float xr = ref {Unsafe}.Add(ref x, {Times("r", Text(stride))});");
        for (var i = 0; i < n; i++)
        {
            // In the same order as four at once.
            var zero = $"{VectorOf("float")}.Zero";
            var bias = node.Bias is null ? "" : $" + {Element("b", i)}";
            code.Line($"{Unsafe}.Add(ref z, {Column(i)}) = {Vector128}.ToScalar({Support}.VectorMath.SumAcross({Product(i, 0)}, {zero}, {zero}, {zero})){bias};");
        }

        code.Close();
        code.Line("return;");
        code.Close();
        code.Line();

        string Product(int i, int offset) => vectors == 1
            ? $"{Load("xr", Text(offset))} * w{i}0"
            : $"{Vector}.MultiplyAddEstimate({Load("xr", Text(offset))}, w{i}0, {Load("xr", Text(offset + 8))} * w{i}1)";

        static string Element(string reference, int i) => i == 0 ? reference : $"{Unsafe}.Add(ref {reference}, {i})";

        static string Column(int i) => Sum(i == 0 ? "0" : i == 1 ? "zColumn" : $"{i} * zColumn", "r");
    }

    public static void EmitWeightGradient(PhaseEmitter phase, DenseWeightGradientNode node)
    {
        var (x, dz, dw) = (node.Inputs[0], node.Inputs[1], node.Output);
        var (k, n, row) = (x.Shape.Width, dz.Shape.Width, dw.Parameter!.Layout.RowStride);
        var shape = new TileShape(null, 1, null, false, k, Storage.Panel, x.Storage.RowStride, row, Storage.Panel, false, true, Rows: n, TwoChains: true);
        var name = phase.Kernels.Require($"narrow_dw {shape}", $"Dense{k}x{n}_dw", (unique, code) =>
        {
            code.Line();
            new TileKernel(unique, $"dW = dz·x   dz [{n}][inner], x (inner, {k}), dW [{n}, {k}] by rows", shape, null, [], phase.Type).Write(code);
        });
        var call = $"__Kernels.{name}(ref {phase.Reference(dz)}, ref {phase.Reference(x)}, ref {phase.Reference(dw)}, {phase.PanelStride(dz)}, {phase.Rows(dz)}, {n});";
        phase.Code.Open("if (worker == workers - 1)");
        phase.Code.Line(call);
        phase.Code.Close();
    }

    public static void EmitBiasGradient(PhaseEmitter phase, BiasGradientNode node)
    {
        var (dz, type) = (node.Inputs[0], phase.Type);
        var n = dz.Shape.Width;
        var vector = VectorOf(type);
        var name = phase.Kernels.Require($"narrow_db {n}", $"Bias{n}_db", (unique, code) =>
        {
            code.Line();
            code.Line($"// db = Σ dz   dz [{n}][rows]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} dz, nint dzColumn, ref {type} db, nint rows)");
            code.Open($"for (nint n = 0; n < {n}; n++)");
            code.Line($"ref {type} column = ref {Unsafe}.Add(ref dz, n * dzColumn);");
            code.Line($"var lanes = {vector}.Zero;");
            code.Line("nint r = 0;");
            code.Open($"for (; r <= rows - {vector}.Count; r += {vector}.Count)");
            code.Line($"lanes += {Load("column", "r")};");
            code.Close();
            code.Line($"var sum = {Vector}.Sum(lanes);");
            code.Open("for (; r < rows; r++)");
            code.Line($"sum += {Unsafe}.Add(ref column, r);");
            code.Close();
            code.Line($"{Unsafe}.Add(ref db, n) = sum;");
            code.Close();
            code.Close();
        });
        var call = $"__Kernels.{name}(ref {phase.Reference(dz)}, {phase.PanelStride(dz)}, ref {phase.Reference(node.Output)}, {phase.Rows(dz)});";
        phase.Code.Open("if (worker == workers - 1)");
        phase.Code.Line(call);
        phase.Code.Close();
    }
}
