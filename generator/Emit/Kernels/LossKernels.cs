using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Softmax, cross entropy and its gradient in one pass over the logits of each row.</summary>
internal sealed class CrossEntropyKernel : NodeKernel<CrossEntropyNode>
{
    protected override void Emit(PhaseEmitter phase, CrossEntropyNode node)
    {
        if (node.Inputs[0].Narrow)
        {
            NarrowLossKernels.EmitCrossEntropy(phase, node);
            return;
        }

        var (z, labels, losses) = (node.Inputs[0], node.Inputs[1], node.Outputs[0]);
        var (type, width, rows) = (phase.Type, z.Shape.Width, z.Shape.Rows);
        var name = phase.Kernels.Require(
            $"cross_entropy {z.Storage.RowStride} {width} {rows} {node.Gradient is not null}",
            $"CrossEntropy{width}" + (node.Gradient is null ? "_loss" : ""),
            (unique, code) =>
            {
                code.Line();
                code.Line($"// loss = log Σⱼ exp(zⱼ) − z[label]" + (node.Gradient is null ? "" : ", dz = scale·(softmax(z) − onehot(label)) in panels of 16") + $"   z (rows, {width})");
                code.Line(Hot);
                code.Open($"internal static void {unique}(ref {type} z, ref int labels, ref {type} losses, {(node.Gradient is null ? "" : $"ref {type} dz, nint dzPanel, {type} scale, ")}nint samples)");
                code.Open("for (nint s = 0; s < samples; s++)");
                code.Line($"{type} loss = 0;");
                code.Open($"for (nint r = s * {rows}; r < (s + 1) * {rows}; r++)");
                code.Line($"ref {type} zr = ref {Unsafe}.Add(ref z, {Times("r", Text(z.Storage.RowStride))});");
                code.Line($"nint label = {Unsafe}.Add(ref labels, r);");
                if (node.Gradient is null)
                {
                    WriteLogSum(code, type, width);
                }
                else
                {
                    code.Line($"ref {type} dzr = ref {Unsafe}.Add(ref dz, r * 16);");
                    RowLoops.WriteExponentials(code, type, width, "zr", "dzr", "dzPanel");
                    RowLoops.WriteScale(code, type, width, "dzr", "dzPanel", "scale / sum");
                    code.Line($"{Unsafe}.Add(ref dzr, label / 16 * dzPanel + label % 16) -= scale;");
                }

                code.Line($"loss += {MathOf(type)}.Log(sum) + max - {Unsafe}.Add(ref zr, label);");
                code.Close();
                code.Line($"{Unsafe}.Add(ref losses, s) = loss{(rows == 1 ? "" : $" / {rows}")};");
                code.Close();
                code.Close();
            });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(z)}, ref {phase.Reference(labels)}, ref {phase.Reference(losses)}, "
            + (node.Gradient is { } dz ? $"ref {phase.Reference(dz)}, {phase.PanelStride(dz)}, ({type})1 / ({Times(phase.Scope.Batch, Text(rows))}), " : "")
            + $"{phase.Scope.Samples});");
    }

    internal static string MathOf(string type) => type == "float" ? "global::System.MathF" : "global::System.Math";

    private static void WriteLogSum(CodeWriter code, string type, int width)
    {
        var vector = VectorOf(type);
        var lowest = $"new {vector}({type}.MinValue)";
        code.Line($"var highest = {lowest};");
        RowLoops.Open(code, type, width);
        code.Line($"highest = {Vector}.MaxNative(highest, {RowLoops.Select(type, width, Load("zr", "p * 16 + q"), lowest)});");
        RowLoops.Close(code);
        code.Line($"{type} max = {Support}.VectorMath.MaxAcross(highest);");
        code.Line($"var total = {vector}.Zero;");
        RowLoops.Open(code, type, width);
        code.Line($"total += {RowLoops.Select(type, width, $"{Support}.VectorMath.Exp({Load("zr", "p * 16 + q")} - new {vector}(max))", $"{vector}.Zero")};");
        RowLoops.Close(code);
        code.Line($"{type} sum = {Vector}.Sum(total);");
    }
}

/// <summary>An element-wise loss, averaged over the elements of each sample, and its gradient.</summary>
internal sealed class ElementwiseLossKernel : NodeKernel<ElementwiseLossNode>
{
    protected override void Emit(PhaseEmitter phase, ElementwiseLossNode node)
    {
        if (node.Inputs[0].Narrow)
        {
            NarrowLossKernels.EmitElementwise(phase, node);
            return;
        }

        var (y, t, losses) = (node.Inputs[0], node.Inputs[1], node.Outputs[0]);
        var (type, width, rows, size) = (phase.Type, y.Shape.Width, y.Shape.Rows, y.Shape.Size);
        var vector = VectorOf(type);
        var name = phase.Kernels.Require(
            $"loss {ExprPrinter.Print(node.Loss)} {y.Storage.RowStride} {t.Storage.RowStride} {width} {rows} {node.Gradient is not null}",
            $"Loss{width}" + (node.Gradient is null ? "_loss" : ""),
            (unique, code) =>
            {
                code.Line();
                code.Line($"// loss = average of {ExprPrinter.Print(node.Loss)}" + (node.Gradient is null ? "" : $", dy = scale·({ExprPrinter.Print(node.Derivative)}) in panels of 16") + $"   y, t (rows, {width})");
                code.Line(Hot);
                code.Open($"internal static void {unique}(ref {type} y, ref {type} t, ref {type} losses, {(node.Gradient is null ? "" : $"ref {type} dy, nint dyPanel, {type} scale, ")}nint samples)");
                (string, Expr)[] results = node.Gradient is null ? [("loss", node.Loss)] : [("loss", node.Loss), ("d", node.Derivative)];
                var body = VectorEmitter.Emit(results, variable => variable + "v", type, "t");
                foreach (var constant in body.Constants)
                {
                    code.Line(constant.Declaration);
                }

                code.Open("for (nint s = 0; s < samples; s++)");
                code.Line($"var sum = {vector}.Zero;");
                code.Open($"for (nint r = s * {rows}; r < (s + 1) * {rows}; r++)");
                RowLoops.Open(code, type, width);
                code.Line($"var yv = {Load("y", $"r * {y.Storage.RowStride} + p * 16 + q")};");
                code.Line($"var tv = {Load("t", $"r * {t.Storage.RowStride} + p * 16 + q")};");
                foreach (var statement in body.Statements)
                {
                    code.Line(statement);
                }

                code.Line($"sum += {RowLoops.Select(type, width, body["loss"], $"{vector}.Zero")};");
                if (node.Gradient is not null)
                {
                    code.Line(Store(RowLoops.Select(type, width, $"({body["d"]}) * scale", $"{vector}.Zero"), "dy", "r * 16 + p * dyPanel + q"));
                }

                RowLoops.Close(code);
                code.Close();
                code.Line($"{Unsafe}.Add(ref losses, s) = {Vector}.Sum(sum){(size == 1 ? "" : $" / {size}")};");
                code.Close();
                code.Close();
            });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(y)}, ref {phase.Reference(t)}, ref {phase.Reference(losses)}, "
            + (node.Gradient is { } dy ? $"ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, ({type})1 / ({Times(phase.Scope.Batch, Text(size))}), " : "")
            + $"{phase.Scope.Samples});");
    }
}
