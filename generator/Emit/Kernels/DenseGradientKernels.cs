using NetGen.Generator.Emit.Kernels.Images;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Wᵀ in panels; the workers share the panels.</summary>
internal sealed class TransposeKernel : NodeKernel<TransposeNode>
{
    protected override void Emit(PhaseEmitter phase, TransposeNode node)
    {
        var weight = node.Inputs[0];
        var (n, k) = (weight.Shape.Dimensions[0], weight.Shape.Width);
        var panels = Text(Storage.PanelCount(k));
        phase.Code.Line(
            $"{Names.Support}.PanelTranspose.Transpose(ref {phase.Reference(weight)}, {Text(weight.Storage.PanelStride)}, {Text(k)}, {Text(n)}, "
            + $"ref {phase.Reference(node.Output)}, {panels} * worker / workers, {panels} * (worker + 1) / workers);");
    }
}

/// <summary>dx = dy·W, through Wᵀ in panels; dx in panels, as the weight gradient below wants it.</summary>
internal sealed class DenseInputGradientKernel : NodeKernel<DenseInputGradientNode>
{
    protected override void Emit(PhaseEmitter phase, DenseInputGradientNode node)
    {
        var (dy, dx) = (node.Inputs[0], node.Output);
        var (n, k) = (dy.Shape.Width, dx.Shape.FlatWidth);
        var shape = node.Transposed is { } transposed
            ? new TileShape(dy.Storage.RowStride, 1, n, true, k, transposed.Storage.PanelStride, 16, dx.Storage.FlatStride, null, false, false)
            : new TileShape(1, null, n, false, k, Storage.Panel, node.Inputs[1].Parameter!.Layout.RowStride, dx.Storage.FlatStride, null, false, false);
        var name = phase.Kernels.Require(
            $"dense_dx {shape} {Epilogues.Key(node)}",
            $"Dense{k}x{n}_dx",
            (unique, code) =>
            {
                code.Line();
                new TileKernel(
                    unique,
                    $"dx = {Epilogues.Formula(node, "dy·W")}   dy (rows, {n}), {(node.Transposed is null ? "W by rows" : "Wᵀ in panels of 16")}, dx (rows, {k})",
                    shape,
                    node.Epilogue,
                    Epilogues.Operands(node),
                    phase.Type).Write(code);
            });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(dy)}, ref {phase.Reference(node.Inputs[1])}, ref {phase.Reference(dx)}, "
            + (n > Storage.Panel || node.Transposed is null ? phase.PanelStride(dy) + ", " : "")
            + (k > Storage.Panel ? phase.PanelStride(dx) + ", " : "")
            + $"{Epilogues.Arguments(phase, node)}{phase.Rows(dy)});");
    }
}

/// <summary>
/// dW = dyᵀ·x: the workers share the panels where they divide evenly, so that each later updates what it has in its
/// cache, and the inputs k otherwise. Each sums over all samples in order.
/// </summary>
internal sealed class DenseWeightGradientKernel : NodeKernel<DenseWeightGradientNode>
{
    protected override void Emit(PhaseEmitter phase, DenseWeightGradientNode node)
    {
        if (node.Output.Parameter!.Layout.ByRows)
        {
            NarrowDenseKernels.EmitWeightGradient(phase, node);
            return;
        }

        var (x, dy, dw) = (node.Inputs[0], node.Inputs[1], node.Output);
        var (k, n) = (x.Shape.FlatWidth, dy.Shape.Width);
        var shape = new TileShape(1, x.Storage.FlatStride, null, false, n, null, 16, Storage.Panel, dw.Storage.PanelStride, false, true, PanelsGiven: n > Storage.Panel, Rows: k);
        var name = phase.Kernels.Require(
            $"dense_dw {shape}",
            $"Dense{k}x{n}_dw",
            (unique, code) =>
            {
                code.Line();
                new TileKernel(unique, $"dW = dyᵀ·x   x (inner, {k}), dy (inner, {n}), dW [{n}, {k}] in panels of 16", shape, null, [], phase.Type).Write(code);
            });
        var (panels, gradient) = (Storage.PanelCount(n), phase.Reference(dw));
        string Call(string firstInput, string inputs, string firstPanel, string count) =>
            $"__Kernels.{name}(ref {Offset(phase.Reference(x), firstInput)}, ref {Offset(phase.Reference(dy), Times(firstPanel, phase.PanelStride(dy)))}, "
            + $"ref {Offset(gradient, Sum(Times(firstInput, "16"), Times(firstPanel, Text(dw.Storage.PanelStride))))}, "
            + (panels > 1 ? phase.PanelStride(dy) + ", " : "")
            + $"{phase.Rows(dy)}, {(panels > 1 ? count + ", " : "")}{inputs});";
        var byInput = Call("low", "high - low", "0", Text(panels));
        var byPanel = Call("0", Text(k), "low", "high - low");
        if (panels > 1)
        {
            phase.Code.Open($"if ({panels} % workers == 0)");
            phase.Code.Line($"nint low = {panels} / workers * worker, high = {panels} / workers * (worker + 1);");
            phase.Code.Line(byPanel);
            phase.Code.Close();
            phase.Code.Open("else");
        }
        else
        {
            phase.Code.Open();
        }

        phase.Code.Line($"nint low = {Text(k)} * worker / workers, high = {Text(k)} * (worker + 1) / workers;");
        phase.Code.Line(byInput);
        phase.Code.Close();
    }

    private static string Offset(string reference, string offset) => offset == "0" ? reference : $"{Names.Unsafe}.Add(ref {reference}, {offset})";
}

/// <summary>db: the sum of dy's rows, in order; little work, left to the last worker.</summary>
internal sealed class BiasGradientKernel : NodeKernel<BiasGradientNode>
{
    protected override void Emit(PhaseEmitter phase, BiasGradientNode node)
    {
        if (node.Inputs[0].Narrow)
        {
            NarrowDenseKernels.EmitBiasGradient(phase, node);
            return;
        }

        if (node.Inputs[0].Storage.Image is not null)
        {
            ImageBiasGradient.Emit(phase, node);
            return;
        }

        var dy = node.Inputs[0];
        var n = dy.Shape.Width;
        var vector = Names.VectorOf(phase.Type);
        var name = phase.Kernels.Require($"bias {n}", $"Bias{n}_db", (unique, code) =>
        {
            var panels = Storage.PanelCount(n);
            code.Line();
            code.Line($"// db = Σ dy   dy (rows, {n}) in panels of 16, db [{n}]");
            code.Line(Names.Hot);
            code.Open($"internal static void {unique}(ref {phase.Type} dy, nint dyPanel, ref {phase.Type} db, nint rows)");
            code.Open($"for (nint p = 0; p < {panels}; p++)");
            code.Open($"for (int q = 0; q < {(n <= 8 ? n : 16)}; q += {vector}.Count)");
            code.Line($"ref {phase.Type} r = ref {Names.Unsafe}.Add(ref dy, p * dyPanel + q);");
            code.Line($"{vector} sum = {vector}.Zero;");
            code.Open("for (nint s = 0; s < rows; s++)");
            code.Line($"sum += {Names.Load("r", "")};");
            code.Line($"r = ref {Names.Unsafe}.Add(ref r, 16);");
            code.Close();
            code.Line(Names.Store("sum", "db", "p * 16 + q"));
            code.Close();
            code.Close();
            code.Close();
        });
        var call = $"__Kernels.{name}(ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, ref {phase.Reference(node.Output)}, {phase.Rows(dy)});";
        phase.Code.Open("if (worker == workers - 1)");
        phase.Code.Line(call);
        phase.Code.Close();
    }
}
