using System.Numerics;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Numerics.Tests.Functions;

public class WinogradTests
{
    // Whole tiles and parts of tiles; blocks of several samples, of one, and of some lines of one; channels that fill
    // panels and channels that do not; images that fill the second-level cache.
    private static readonly (int Inputs, int Outputs, int Height, int Width, int Samples)[] Sizes =
    [
        (16, 16, 7, 9, 5), (16, 32, 8, 8, 3), (32, 16, 5, 5, 7), (24, 40, 5, 6, 2), (17, 16, 1, 3, 1), (16, 16, 30, 33, 2),
        (16, 16, 3, 230, 1), (64, 48, 4, 12, 1), (32, 16, 18, 65, 7),
    ];

    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            for (var i = 0; i < Sizes.Length; i++)
            {
                cases.Add(2, i);
                cases.Add(4, i);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_output_is_that_of_the_direct_convolution(int tile, int size)
    {
        var problem = Problem(tile, size);
        var y = new WinogradProblem.Image(problem, problem.Outputs, problem.Forward);
        var u = Weights(problem);
        y.Span.Fill(float.NaN);
        Convolve<BiasAdded>(problem, problem.Forward, problem.X, u, y, problem.Dy, 0, problem.Samples);

        Close(tile, problem.Elements(problem.Outputs).Select(at => (
            (double)y[at.Sample, at.Line, at.Column, at.Channel],
            problem.Output(at.Sample, at.Line, at.Column, at.Channel) + problem.Bias.Span[at.Channel])));
        HaloIsUntouched(y);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_epilogue_sees_its_operands(int tile, int size)
    {
        var problem = Problem(tile, size);
        var y = new WinogradProblem.Image(problem, problem.Outputs, problem.Forward);
        Convolve<Rectified>(problem, problem.Forward, problem.X, Weights(problem), y, problem.Dy, 0, problem.Samples);

        Close(tile, problem.Elements(problem.Outputs).Select(at => (
            (double)y[at.Sample, at.Line, at.Column, at.Channel],
            Math.Max(
                problem.Output(at.Sample, at.Line, at.Column, at.Channel)
                + (2 * problem.Dy[at.Sample, at.Line, at.Column, at.Channel]),
                0))));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_of_the_input_is_that_of_the_direct_convolution(int tile, int size)
    {
        var problem = Problem(tile, size);
        var dx = new WinogradProblem.Image(problem, problem.Inputs, problem.Backward);
        var shape = problem.Backward;
        var u = new AlignedBuffer<float>(shape.WeightLength);
        var transposed = new AlignedBuffer<float>(shape.TransposedLength);
        var panels = WinogradProblem.PanelsOf(problem.Inputs);
        Winograd.TransformWeightsForGradient(in shape, ref problem.W.First, ref u.First, ref transposed.First, panels / 2, panels);
        Winograd.TransformWeightsForGradient(in shape, ref problem.W.First, ref u.First, ref transposed.First, 0, panels / 2);
        dx.Span.Fill(float.NaN);
        Convolve<Unchanged>(problem, shape, problem.Dy, u, dx, problem.X, 0, problem.Samples);

        Close(tile, problem.Elements(problem.Inputs).Select(at => (
            (double)dx[at.Sample, at.Line, at.Column, at.Channel],
            problem.InputGradient(at.Sample, at.Line, at.Column, at.Channel))));
        HaloIsUntouched(dx);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_gradient_of_the_weights_is_that_of_the_direct_convolution(int tile, int size)
    {
        var problem = Problem(tile, size);
        var shape = problem.Forward;
        var panels = WinogradProblem.PanelsOf(problem.Outputs);
        var scratch = new AlignedBuffer<float>(shape.ScratchLength);
        var du = new AlignedBuffer<float>(shape.WeightLength);
        var dw = new AlignedBuffer<float>(problem.W.Length);
        dw.Span.Fill(float.NaN);
        // In two parts of the samples: the second adds to the first.
        var parts = problem.Samples == 1 ? new[] { 0, 1 } : [0, problem.Samples / 2, problem.Samples];
        for (var i = 1; i < parts.Length; i++)
        {
            du.Span.Fill(float.NaN);
            Winograd.WeightGradient(
                in shape, problem.X.Padded, problem.Dy.Inner, ref du.First, ref scratch.First, parts[i - 1], parts[i]);
            Winograd.TransformWeightGradient(in shape, ref du.First, ref dw.First, i > 1, panels / 2, panels);
            Winograd.TransformWeightGradient(in shape, ref du.First, ref dw.First, i > 1, 0, panels / 2);
        }

        Close(tile, problem.Taps().Select(at => (
            (double)dw.Span[problem.Tap(at.Output, at.Input, at.Line, at.Column)],
            problem.WeightGradient(at.Output, at.Input, at.Line, at.Column))));
        for (var i = 0; i < dw.Length; i++)
        {
            // The padding of outputs stays zero, as the optimizer needs it.
            Assert.True((i / (16 * 9 * problem.Inputs) * 16) + (i % 16) < problem.Outputs || dw.Span[i] == 0);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_bits_of_a_sample_do_not_depend_on_the_range(int tile, int size)
    {
        var problem = Problem(tile, size);
        var together = new WinogradProblem.Image(problem, problem.Outputs, problem.Forward);
        var apart = new WinogradProblem.Image(problem, problem.Outputs, problem.Forward);
        var u = Weights(problem);
        Convolve<BiasAdded>(problem, problem.Forward, problem.X, u, together, problem.Dy, 0, problem.Samples);
        for (var n = 0; n < problem.Samples; n++)
        {
            Convolve<BiasAdded>(problem, problem.Forward, problem.X, u, apart, problem.Dy, n, n + 1);
        }

        Assert.True(together.Span.SequenceEqual(apart.Span));
    }

    private static WinogradProblem Problem(int tile, int size)
    {
        var (inputs, outputs, height, width, samples) = Sizes[size];
        return new(tile, inputs, outputs, height, width, samples);
    }

    private static AlignedBuffer<float> Weights(WinogradProblem problem)
    {
        var shape = problem.Forward;
        var u = new AlignedBuffer<float>(shape.WeightLength);
        var panels = WinogradProblem.PanelsOf(problem.Outputs);
        Winograd.TransformWeights(in shape, ref problem.W.First, ref u.First, panels / 2, panels);
        Winograd.TransformWeights(in shape, ref problem.W.First, ref u.First, 0, panels / 2);
        return u;
    }

    private static void Convolve<TEpilogue>(
        WinogradProblem problem,
        WinogradShape shape,
        WinogradProblem.Image x,
        AlignedBuffer<float> u,
        WinogradProblem.Image y,
        WinogradProblem.Image operand,
        int from,
        int to)
        where TEpilogue : struct, IEpilogue<float>
    {
        // Every element of scratch memory is written before it is read.
        var scratch = new AlignedBuffer<float>(shape.ScratchLength);
        scratch.Span.Fill(float.NaN);
        Winograd.Convolve<TEpilogue>(
            in shape, x.Padded, ref u.First, ref problem.Bias.First, y.Inner, operand.Inner, operand.Inner, ref scratch.First, from, to, cold: from % 2 == 0);
    }

    // The largest error, relative to the root mean square of what is expected.
    private static void Close(int tile, IEnumerable<(double Actual, double Expected)> values)
    {
        double largest = 0, squares = 0;
        var count = 0;
        foreach (var (actual, expected) in values)
        {
            Assert.False(double.IsNaN(actual));
            largest = Math.Max(largest, Math.Abs(actual - expected));
            squares += expected * expected;
            count++;
        }

        Assert.InRange(largest / Math.Sqrt(squares / count), 0, tile == 2 ? 2e-6 : 1e-5);
    }

    private static void HaloIsUntouched(WinogradProblem.Image image)
    {
        var interior = image.Interior();
        for (var i = 0; i < image.Span.Length; i++)
        {
            Assert.True(interior.Contains(i) || float.IsNaN(image.Span[i]));
        }
    }

    private readonly struct Unchanged : IEpilogue<float>
    {
        public static Vector<float> Apply(Vector<float> y, ref float bias, ref float first, ref float second) => y;
    }

    private readonly struct BiasAdded : IEpilogue<float>
    {
        public static Vector<float> Apply(Vector<float> y, ref float bias, ref float first, ref float second) =>
            y + Vector.LoadUnsafe(ref bias);
    }

    private readonly struct Rectified : IEpilogue<float>
    {
        public static Vector<float> Apply(Vector<float> y, ref float bias, ref float first, ref float second) =>
            Vector.Max(y + Vector.LoadUnsafe(ref first) + Vector.LoadUnsafe(ref second), Vector<float>.Zero);
    }
}
