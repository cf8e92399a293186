using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>
/// Mean and sum of squared deviations of each sample: line by line in two passes, the second from the first-level cache,
/// and joined to those of the lines before (Chan et al., 1979), so that nothing cancels.
/// </summary>
internal sealed class ChannelStatisticsKernel : NodeKernel<ChannelStatisticsNode>
{
    private const int Unroll = 4;

    protected override void Emit(PhaseEmitter phase, ChannelStatisticsNode node)
    {
        var (x, means, squares) = (node.Inputs[0], node.Outputs[0], node.Outputs[1]);
        var loop = new ChannelLoop(phase.Type, x.Shape, [PixelOperand.Of("x", x)], [ChannelOperand.Of("mean", means), ChannelOperand.Of("square", squares)], shares: true);
        var name = phase.Kernels.Require($"channel_statistics {loop.Key}", "Statistics", (unique, code) =>
        {
            code.Line();
            code.Line($"// mean = Σ x / positions, square = Σ (x − mean)² of each channel");
            code.Line(Hot);
            code.Open($"internal static void {unique}({loop.Parameters}nint samples)");
            Write(code, loop, phase.Type);
            code.Close();
        });
        phase.Code.Line(
            $"__Kernels.{name}({PixelOperand.Of("x", x).Argument(phase, x, phase.Reference(x))}, ref {phase.Reference(means)}, ref {phase.Reference(squares)}, {loop.Sizes}{phase.Scope.Samples});");
    }

    private static void Write(CodeWriter code, ChannelLoop loop, string type)
    {
        var vector = VectorOf(type);
        code.Line($"var share = new {vector}(1 / ({type}){loop.PixelsText});");
        loop.Open(code);
        loop.Start(code);
        WritePass(code, loop, vector, "s", (accumulator, x, _) => [$"{accumulator} += {x};"]);
        for (var j = 0; j < 2; j++)
        {
            code.Line($"var m{j} = {Total("s", j)} * share;");
        }

        code.Line($"xw = ref {Unsafe}.Subtract(ref xw, {Times(loop.PixelsText, loop.PixelStride(1))});");
        WritePass(code, loop, vector, "v", (accumulator, x, j) =>
        [
            $"var d{accumulator} = {x} - m{j};",
            $"{accumulator} = {Vector}.MultiplyAddEstimate(d{accumulator}, d{accumulator}, {accumulator});",
        ]);
        for (var j = 0; j < 2; j++)
        {
            code.Line($"var v{j} = {Total("v", j)};");
        }

        if (loop.HasLines)
        {
            code.Open("if (h > 0)");
            code.Line($"{type} part = 1 / ({type})(h + 1);");
            code.Line($"var weight = new {vector}({loop.PixelsText} * h * part);");
            for (var j = 0; j < 2; j++)
            {
                code.Line($"var before{j} = {loop.Channel("mean", j)};");
                code.Line($"var squares{j} = {loop.Channel("square", j)};");
            }

            for (var j = 0; j < 2; j++)
            {
                code.Line($"var step{j} = m{j} - before{j};");
                code.Line($"m{j} = {Vector}.MultiplyAddEstimate(step{j}, new {vector}(part), before{j});");
                code.Line($"v{j} = {Vector}.MultiplyAddEstimate(step{j} * step{j}, weight, v{j} + squares{j});");
            }

            code.Close();
        }

        for (var j = 0; j < 2; j++)
        {
            code.Line(loop.StoreChannel($"m{j}", "mean", j));
            code.Line(loop.StoreChannel($"v{j}", "square", j));
        }

        loop.Close(code);
    }

    // A sum over the line's pixels in up to four chains for each vector.
    private static void WritePass(CodeWriter code, ChannelLoop loop, string vector, string prefix, System.Func<string, string, int, string[]> add)
    {
        for (var j = 0; j < 2; j++)
        {
            code.Line($"{vector} {string.Join(", ", Enumerable.Range(0, Unroll).Select(i => $"{prefix}{j}{i} = {vector}.Zero"))};");
        }

        code.Open($"for (nint w = {loop.PixelsText}; w >= {Text(Unroll)}; w -= {Text(Unroll)})");
        for (var i = 0; i < Unroll; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                Lines(add($"{prefix}{j}{i}", Load("xw", Sum(loop.PixelStride(i), j == 1 ? "second" : "")), j));
            }
        }

        loop.Advance(code, Unroll);
        code.Close();

        code.Open($"for (nint w = {loop.PixelsText} % {Text(Unroll)}; w > 0; w--)");
        for (var j = 0; j < 2; j++)
        {
            Lines(add($"{prefix}{j}0", loop.Pixel("x", j), j));
        }

        loop.Advance(code, 1);
        code.Close();

        void Lines(string[] lines)
        {
            foreach (var line in lines)
            {
                code.Line(line);
            }
        }
    }

    private static string Total(string prefix, int j) => $"(({prefix}{j}0 + {prefix}{j}1) + ({prefix}{j}2 + {prefix}{j}3))";
}
