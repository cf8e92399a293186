using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Emit.Kernels.Normalization;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// For each channel the sum of a function over the rows of the batch, or over an image's pixels: in the order of the samples,
/// in two chains. The workers share the panels.
/// </summary>
internal sealed class ReduceKernel : NodeKernel<ReduceNode>
{
    private const int Chains = 2;

    protected override void Emit(PhaseEmitter phase, ReduceNode node)
    {
        var shape = node.Inputs[0].Shape;
        PixelOperand[] operands = [.. node.Inputs.Select((value, i) => PixelOperand.Of("x" + Text(i), value))];
        var formula = ExprPrinter.Print(node.Function);
        var name = phase.Kernels.Require($"reduce {formula} {shape} {string.Join<PixelOperand>(" ", operands)}", $"Sum{Text(shape.Width)}", (unique, code) =>
        {
            code.Line();
            code.Line($"// d = Σ {formula} over all rows, for each channel   {shape}");
            code.Line(Hot);
            code.Open(
                $"internal static void {unique}({string.Concat(operands.Select(operand => operand.Declare(phase.Type) + ", "))}ref {phase.Type} d, nint samples, nint worker, nint workers)");
            Write(code, phase.Type, node.Function, shape, operands);
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}({string.Concat(operands.Zip(node.Inputs, (operand, value) => operand.Argument(phase, value, phase.Reference(value)) + ", "))}"
            + $"ref {phase.Reference(node.Output)}, {phase.Scope.Samples}, worker, workers);");
    }

    private static void Write(CodeWriter code, string type, Expr function, Shape shape, IReadOnlyList<PixelOperand> operands)
    {
        var (vector, panels) = (VectorOf(type), Text(Storage.PanelCount(shape.Width)));
        var (lines, pixels) = shape.ChannelsFirst ? (shape.Lines, shape.Pixels) : (1, shape.Rows);
        IReadOnlyList<PixelOperand> used = [.. operands.Where(operand => function.Variables.Contains(operand.Name))];

        // A sample of one row: two samples at a time instead of two pixels.
        var single = lines * pixels == 1;
        if (single)
        {
            (lines, pixels) = (1, 0);
        }

        foreach (var constant in Body(0).Constants)
        {
            code.Line(constant.Declaration);
        }

        code.Open($"for (nint p = {panels} * worker / workers; p < {panels} * (worker + 1) / workers; p++)");
        code.Open($"for (int q = 0; q < 16; q += {vector}.Count)");
        code.Line($"{vector} {string.Join(", ", Enumerable.Range(0, Chains).Select(i => $"s{i} = {vector}.Zero"))};");
        foreach (var operand in used)
        {
            code.Line($"ref {type} {operand.Name}q = ref {Unsafe}.Add(ref {operand.Name}, {Sum(Times("p", operand.PanelText), "q")});");
        }

        if (!single)
        {
            code.Open("for (nint n = 0; n < samples; n++)");
        }

        if (lines > 1)
        {
            code.Open($"for (nint h = 0; h < {Text(lines)}; h++)");
        }

        foreach (var operand in used)
        {
            var place = single ? "0" : Sum(Times("n", Text(operand.Sample)), lines > 1 ? Times("h", Text(operand.Line)) : "0");
            code.Line($"ref {type} {operand.Name}r = ref {(place == "0" ? $"{operand.Name}q" : $"{Unsafe}.Add(ref {operand.Name}q, {place})")};");
        }

        var count = single ? "samples" : Text(pixels);
        code.Line("nint w = 0;");
        code.Open($"for (; w < {count} - {Text(Chains - 1)}; w += {Text(Chains)})");
        for (var i = 0; i < Chains; i++)
        {
            WriteTerm(i);
        }

        Advance(Chains);
        code.Close();
        code.Open($"if (w < {count})");
        WriteTerm(0);
        code.Close();
        for (var i = 0; i < (single ? 0 : 1) + (lines > 1 ? 1 : 0); i++)
        {
            code.Close();
        }

        // Padding lanes hold whatever the function makes of padding.
        code.Line(Store(RowLoops.Select(type, shape.Width, string.Join(" + ", Enumerable.Range(0, Chains).Select(i => $"s{i}")), $"{vector}.Zero"), "d", "p * 16 + q"));
        code.Close();
        code.Close();

        int Step(PixelOperand operand) => single ? operand.Sample : operand.Pixel;

        EmittedCode Body(int chain) => VectorEmitter.Emit([("y", function)], variable => $"{variable}v{Text(chain)}", type, $"t{Text(chain)}_", "c");

        void WriteTerm(int chain)
        {
            foreach (var operand in used)
            {
                code.Line($"var {operand.Name}v{Text(chain)} = {Load(operand.Name + "r", Text(chain * Step(operand)))};");
            }

            var body = Body(chain);
            foreach (var statement in body.Statements)
            {
                code.Line(statement);
            }

            code.Line($"s{Text(chain)} += {body["y"]};");
        }

        void Advance(int rows)
        {
            foreach (var operand in used.Where(operand => Step(operand) != 0))
            {
                code.Line($"{operand.Name}r = ref {Unsafe}.Add(ref {operand.Name}r, {Text(rows * Step(operand))});");
            }
        }
    }
}
