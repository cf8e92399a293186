using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>y = (x − mean)·scale + bias: the mean is subtracted first, so that large means do not cost digits.</summary>
internal sealed class NormalizeKernel : NodeKernel<NormalizeNode>
{
    protected override void Emit(PhaseEmitter phase, NormalizeNode node)
    {
        var (x, y, type) = (node.Inputs[0], node.Output, phase.Type);
        var epilogue = ChannelEpilogue.Operands(node);
        (string Name, Value Value)[] pixels = [("x", x), ("y", y), .. epilogue];
        (string Name, Value Value)[] channels = node.Bias is { } bias
            ? [("mean", node.Mean), ("scale", node.Scale), ("bias", bias)]
            : [("mean", node.Mean), ("scale", node.Scale)];
        var loop = new ChannelLoop(
            type, y.Shape, [.. pixels.Select(operand => PixelOperand.Of(operand.Name, operand.Value))], [.. channels.Select(operand => ChannelOperand.Of(operand.Name, operand.Value))], shares: true, ChannelOrder.Pixels);
        var formula = ChannelEpilogue.Formula(node, "(x − mean)·scale" + (node.Bias is null ? "" : " + bias"));
        var name = phase.Kernels.Require($"normalize {formula} {loop.Key}", "Normalize", (unique, code) =>
        {
            code.Line();
            code.Line($"// y = {formula}, for each channel");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters}nint samples)");
            Write(code, loop, node, type);
            code.Close();
        });
        phase.Code.Line($"__Kernels.{name}({ChannelEpilogue.Arguments(phase, pixels, channels)}{loop.Sizes}{phase.Scope.Samples});");
    }

    private static void Write(CodeWriter code, ChannelLoop loop, NormalizeNode node, string type)
    {
        ChannelEpilogue.WriteConstants(code, node, type);
        loop.Open(code);
        for (var j = 0; j < loop.Constants; j++)
        {
            code.Line($"var mean{j} = {loop.Channel("mean", j)};");
            code.Line($"var scale{j} = {loop.Channel("scale", j)};");
            if (node.Bias is not null)
            {
                code.Line($"var bias{j} = {loop.Channel("bias", j)};");
            }
        }

        loop.Start(code);
        loop.OpenPixels(code);
        var results = new List<string>();
        for (var j = 0; j < 2; j++)
        {
            var (centred, scale) = ($"{loop.Pixel("x", j)} - {loop.Constant("mean", j)}", loop.Constant("scale", j));
            code.Line(node.Bias is null
                ? $"var n{j} = ({centred}) * {scale};"
                : $"var n{j} = {Vector}.MultiplyAddEstimate({centred}, {scale}, {loop.Constant("bias", j)});");
            results.Add(ChannelEpilogue.Write(code, loop, node, type, $"n{j}", j));
        }

        for (var j = 0; j < 2; j++)
        {
            code.Line(loop.StorePixel(results[j], "y", j));
        }

        loop.ClosePixels(code);
        loop.Close(code);
    }
}

/// <summary>The function that a kernel over channels applies to what it stores, with operands e1, e2 ….</summary>
internal static class ChannelEpilogue
{
    public static IEnumerable<(string Name, Value Value)> Operands(FusibleNode node) =>
        node.EpilogueOperands.Select((value, i) => ("e" + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), value));

    public static string Formula(FusibleNode node, string value) => node.Epilogue is { } epilogue
        ? ExprPrinter.Print(epilogue.Replace(Expr.Variable("x0"), Expr.Variable(value)))
        : value;

    /// <summary>The arguments of a call, each with a comma behind it.</summary>
    public static string Arguments(PhaseEmitter phase, IEnumerable<(string Name, Value Value)> pixels, IEnumerable<(string Name, Value Value)> channels) =>
        string.Concat(pixels.Select(operand => PixelOperand.Of(operand.Name, operand.Value).Argument(phase, operand.Value, phase.Reference(operand.Value)) + ", ")
            .Concat(channels.Select(operand => $"ref {phase.Reference(operand.Value)}, ")));

    public static void WriteConstants(CodeWriter code, FusibleNode node, string type)
    {
        if (node.Epilogue is { } epilogue)
        {
            foreach (var constant in Emit(epilogue, type, "", 0).Constants)
            {
                code.Line(constant.Declaration);
            }
        }
    }

    /// <summary>Writes the function of a vector; returns the name or expression of the result.</summary>
    public static string Write(CodeWriter code, ChannelLoop loop, FusibleNode node, string type, string value, int vector)
    {
        if (node.Epilogue is not { } epilogue)
        {
            return value;
        }

        foreach (var variable in epilogue.Variables.Where(variable => variable != "x0"))
        {
            code.Line($"var e{variable.Substring(1)}_{vector} = {loop.Pixel("e" + variable.Substring(1), vector)};");
        }

        var emitted = Emit(epilogue, type, value, vector);
        foreach (var statement in emitted.Statements)
        {
            code.Line(statement);
        }

        return emitted["y"];
    }

    private static EmittedCode Emit(Expr epilogue, string type, string value, int vector) =>
        VectorEmitter.Emit([("y", epilogue)], variable => variable == "x0" ? value : $"e{variable.Substring(1)}_{vector}", type, $"t{vector}_", "k");
}
