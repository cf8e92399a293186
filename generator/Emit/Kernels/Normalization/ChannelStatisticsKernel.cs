using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using static NetGen.Generator.Emit.Kernels.ElementAccess;
using static NetGen.Generator.Emit.Names;

namespace NetGen.Generator.Emit.Kernels.Normalization;

/// <summary>
/// Mean and sum of squared deviations of each sample, line by line in one pass over the distances d to the line's first
/// pixel, Σ d² − (Σ d)²/P, joined to those of the lines before (Chan et al., 1979). That pixel being one of the line's,
/// its own distance from the mean is part of the sum, so that at most P units in the last place cancel.
/// </summary>
internal sealed class ChannelStatisticsKernel : NodeKernel<ChannelStatisticsNode>
{
    private const int Unroll = 2;

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
        for (var j = 0; j < 2; j++)
        {
            code.Line($"var first{j} = {loop.Pixel("x", j)};");
            foreach (var prefix in new[] { "s", "v" })
            {
                code.Line($"{vector} {string.Join(", ", Enumerable.Range(0, Unroll).Select(i => $"{prefix}{j}{i} = {vector}.Zero"))};");
            }
        }

        WritePass(code, loop);
        for (var j = 0; j < 2; j++)
        {
            code.Line($"var sum{j} = {Total("s", j)};");
            code.Line($"var m{j} = {Vector}.MultiplyAddEstimate(sum{j}, share, first{j});");
            code.Line($"var v{j} = {Vector}.Max({vector}.Zero, {Total("v", j)} - sum{j} * sum{j} * share);");
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

    // The sums over the line's pixels, in two chains for each vector.
    private static void WritePass(CodeWriter code, ChannelLoop loop)
    {
        code.Open($"for (nint w = {loop.PixelsText}; w >= {Text(Unroll)}; w -= {Text(Unroll)})");
        Write(Unroll);
        code.Close();
        code.Open($"for (nint w = {loop.PixelsText} % {Text(Unroll)}; w > 0; w--)");
        Write(1);
        code.Close();

        void Write(int pixels)
        {
            for (var i = 0; i < pixels; i++)
            {
                for (var j = 0; j < 2; j++)
                {
                    code.Line($"var d{j}{i} = {Load("xw", Sum(loop.PixelStride(i), j == 1 ? "second" : ""))} - first{j};");
                    code.Line($"s{j}{i} += d{j}{i};");
                    code.Line($"v{j}{i} = {Vector}.MultiplyAddEstimate(d{j}{i}, d{j}{i}, v{j}{i});");
                }
            }

            loop.Advance(code, pixels);
        }
    }

    private static string Total(string prefix, int j) => $"({string.Join(" + ", Enumerable.Range(0, Unroll).Select(i => $"{prefix}{j}{i}"))})";
}
