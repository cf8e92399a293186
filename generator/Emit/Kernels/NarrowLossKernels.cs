using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>Losses over a narrow output, with one sample in each lane and the columns written out.</summary>
internal static class NarrowLossKernels
{
    public static void EmitCrossEntropy(PhaseEmitter phase, CrossEntropyNode node)
    {
        var (z, labels, losses, type) = (node.Inputs[0], node.Inputs[1], node.Outputs[0], phase.Type);
        var n = z.Shape.Width;
        var vector = VectorOf(type);
        var name = phase.Kernels.Require($"narrow cross_entropy {n} {node.Gradient is not null}", $"CrossEntropy{n}" + (node.Gradient is null ? "_loss" : ""), (unique, code) =>
        {
            code.Line();
            code.Line($"// loss = log Σⱼ exp(zⱼ) − z[label]" + (node.Gradient is null ? "" : ", dz = scale·(softmax(z) − onehot(label))") + $"   z [{n}][samples]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} z, nint zColumn, ref int labels, ref {type} losses, {(node.Gradient is null ? "" : $"ref {type} dz, nint dzColumn, {type} scale, ")}nint samples)");
            code.Open($"for (nint r = 0; r < samples; r += {vector}.Count)");
            WriteExponentials(code, "z", n);
            code.Line(Store($"{Support}.VectorMath.Log(sum) + max", "losses", "r"));
            if (node.Gradient is not null)
            {
                code.Line($"var factor = new {vector}(scale) / sum;");
                for (var i = 0; i < n; i++)
                {
                    code.Line(Store($"e{i} * factor", "dz", Column("dz", i)));
                }
            }

            code.Close();
            code.Open("for (nint s = 0; s < samples; s++)");
            code.Line($"nint label = {Unsafe}.Add(ref labels, s);");
            code.Line($"{Unsafe}.Add(ref losses, s) -= {Unsafe}.Add(ref z, label * zColumn + s);");
            if (node.Gradient is not null)
            {
                code.Line($"{Unsafe}.Add(ref dz, label * dzColumn + s) -= scale;");
            }

            code.Close();
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(z)}, {phase.PanelStride(z)}, ref {phase.Reference(labels)}, ref {phase.Reference(losses)}, "
            + (node.Gradient is { } dz ? $"ref {phase.Reference(dz)}, {phase.PanelStride(dz)}, ({type})1 / {phase.Scope.Batch}, " : "")
            + $"{phase.Scope.Samples});");
    }

    public static void EmitElementwise(PhaseEmitter phase, ElementwiseLossNode node)
    {
        var (y, t, losses, type) = (node.Inputs[0], node.Inputs[1], node.Outputs[0], phase.Type);
        var n = y.Shape.Width;
        var vector = VectorOf(type);
        var name = phase.Kernels.Require($"narrow loss {ExprPrinter.Print(node.Loss)} {n} {node.Gradient is not null}", $"Loss{n}" + (node.Gradient is null ? "_loss" : ""), (unique, code) =>
        {
            (string, Expr)[] results = node.Gradient is null ? [("loss", node.Loss)] : [("loss", node.Loss), ("d", node.Derivative)];
            code.Line();
            code.Line($"// loss = average of {ExprPrinter.Print(node.Loss)}" + (node.Gradient is null ? "" : $", dy = scale·({ExprPrinter.Print(node.Derivative)})") + $"   y, t [{n}][samples]");
            code.Line(Hot);
            code.Open($"internal static void {unique}(ref {type} y, nint yColumn, ref {type} t, nint tColumn, ref {type} losses, {(node.Gradient is null ? "" : $"ref {type} dy, nint dyColumn, {type} scale, ")}nint samples)");
            code.Open($"for (nint r = 0; r < samples; r += {vector}.Count)");
            for (var i = 0; i < n; i++)
            {
                code.Line($"var y{i} = {Load("y", Column("y", i))};");
                code.Line($"var t{i} = {Load("t", Column("t", i))};");
                var body = VectorEmitter.Emit(results, variable => variable + i, type, $"u{i}_", $"k{i}_");
                foreach (var line in body.Constants.Select(constant => constant.Declaration).Concat(body.Statements))
                {
                    code.Line(line);
                }

                code.Line($"var loss{i} = {body["loss"]};");
                if (node.Gradient is not null)
                {
                    code.Line(Store($"({body["d"]}) * scale", "dy", Column("dy", i)));
                }
            }

            var sum = string.Join(" + ", Enumerable.Range(0, n).Select(i => $"loss{i}"));
            code.Line(Store(n == 1 ? sum : $"({sum}) / new {vector}({n})", "losses", "r"));
            code.Close();
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}(ref {phase.Reference(y)}, {phase.PanelStride(y)}, ref {phase.Reference(t)}, {phase.PanelStride(t)}, ref {phase.Reference(losses)}, "
            + (node.Gradient is { } dy ? $"ref {phase.Reference(dy)}, {phase.PanelStride(dy)}, ({type})1 / ({Times(phase.Scope.Batch, Text(n))}), " : "")
            + $"{phase.Scope.Samples});");
    }

    /// <summary>The offset of a vector of samples of column i.</summary>
    public static string Column(string reference, int i) => Sum(i == 0 ? "0" : i == 1 ? $"{reference}Column" : $"{i} * {reference}Column", "r");

    /// <summary>Declares e0, e1 … = exp(x − max), their sum and max, for a vector of samples.</summary>
    public static void WriteExponentials(CodeWriter code, string x, int n)
    {
        for (var i = 0; i < n; i++)
        {
            code.Line($"var {x}{i} = {Load(x, Column(x, i))};");
        }

        code.Line($"var max = {Enumerable.Range(1, n - 1).Aggregate($"{x}0", (max, i) => $"{Vector}.Max({max}, {x}{i})")};");
        for (var i = 0; i < n; i++)
        {
            code.Line($"var e{i} = {Support}.VectorMath.Exp({x}{i} - max);");
        }

        code.Line($"var sum = {string.Join(" + ", Enumerable.Range(0, n).Select(i => $"e{i}"))};");
    }
}
