using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Numerics.Tests.Functions;

/// <summary>A 3×3 convolution with "same" padding on random data, and the direct form of it in double precision.</summary>
internal sealed class WinogradProblem
{
    public WinogradProblem(int tile, int inputs, int outputs, int height, int width, int samples)
    {
        (Inputs, Outputs, Height, Width, Samples) = (inputs, outputs, height, width, samples);
        Forward = new(tile, inputs, outputs, height, width);
        Backward = new(tile, outputs, inputs, height, width);
        X = new(this, inputs, Forward);
        Dy = new(this, outputs, Forward);
        W = new(PanelsOf(outputs) * 9 * inputs * 16);
        Bias = new(PanelsOf(outputs) * 16);
        var random = new Random(1);
        X.Fill(random);
        Dy.Fill(random);
        // Padding of the weights' outputs stays 0.
        foreach (var (output, input, line, column) in Taps())
        {
            W.Span[Tap(output, input, line, column)] = random.NextSingle() - 0.5f;
        }

        for (var output = 0; output < outputs; output++)
        {
            Bias.Span[output] = random.NextSingle() - 0.5f;
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public int Height { get; }

    public int Width { get; }

    public int Samples { get; }

    public WinogradShape Forward { get; }

    public WinogradShape Backward { get; }

    public Image X { get; }

    public Image Dy { get; }

    public AlignedBuffer<float> W { get; }

    public AlignedBuffer<float> Bias { get; }

    public static int PanelsOf(int channels) => (channels + 15) / 16;

    public int Tap(int output, int input, int line, int column) =>
        (((((((output / 16) * 3) + line) * 3) + column) * Inputs) + input) * 16 + (output % 16);

    public IEnumerable<(int Output, int Input, int Line, int Column)> Taps() =>
        from output in Enumerable.Range(0, Outputs)
        from input in Enumerable.Range(0, Inputs)
        from line in Enumerable.Range(0, 3)
        from column in Enumerable.Range(0, 3)
        select (output, input, line, column);

    public IEnumerable<(int Sample, int Line, int Column, int Channel)> Elements(int channels) =>
        from sample in Enumerable.Range(0, Samples)
        from line in Enumerable.Range(0, Height)
        from column in Enumerable.Range(0, Width)
        from channel in Enumerable.Range(0, channels)
        select (sample, line, column, channel);

    public double Output(int sample, int line, int column, int output)
    {
        double sum = 0;
        for (var k = 0; k < 9 * Inputs; k++)
        {
            var (i, j, input) = (k / 3 % 3, k % 3, k / 9);
            sum += (double)X[sample, line + i - 1, column + j - 1, input] * W.Span[Tap(output, input, i, j)];
        }

        return sum;
    }

    public double InputGradient(int sample, int line, int column, int input)
    {
        double sum = 0;
        for (var k = 0; k < 9 * Outputs; k++)
        {
            var (i, j, output) = (k / 3 % 3, k % 3, k / 9);
            sum += (double)Dy[sample, line - i + 1, column - j + 1, output] * W.Span[Tap(output, input, i, j)];
        }

        return sum;
    }

    public double WeightGradient(int output, int input, int i, int j)
    {
        double sum = 0;
        for (var k = 0; k < Samples * Height * Width; k++)
        {
            var (sample, line, column) = (k / (Height * Width), k / Width % Height, k % Width);
            sum += (double)X[sample, line + i - 1, column + j - 1, input] * Dy[sample, line, column, output];
        }

        return sum;
    }

    /// <summary>Images with a halo of 1, which below and at the right goes on as far as whole tiles reach.</summary>
    public sealed class Image
    {
        private readonly WinogradProblem _problem;
        private readonly AlignedBuffer<float> _buffer;
        private readonly int _channels;
        private readonly int _pixel;
        private readonly int _line;
        private readonly int _sample;

        public Image(WinogradProblem problem, int channels, WinogradShape shape)
        {
            _problem = problem;
            _channels = channels;
            _pixel = PanelsOf(channels) * 16;
            _line = ((shape.Columns * shape.Tile) + 2) * _pixel;
            _sample = ((shape.Lines * shape.Tile) + 2) * _line;
            _buffer = new(problem.Samples * _sample);
        }

        /// <summary>From the pixel (-1, -1), where the first tap of the first output lies.</summary>
        public WinogradImage Padded => new(ref _buffer.First, _sample, _line, _pixel);

        /// <summary>From the pixel (0, 0).</summary>
        public WinogradImage Inner => new(ref Unsafe.Add(ref _buffer.First, _line + _pixel), _sample, _line, _pixel);

        public Span<float> Span => _buffer.Span;

        public float this[int sample, int line, int column, int channel] =>
            line < 0 || column < 0 || line >= _problem.Height || column >= _problem.Width
                ? 0
                : _buffer.Span[Index(sample, line, column, channel)];

        public int Index(int sample, int line, int column, int channel) =>
            (sample * _sample) + ((line + 1) * _line) + ((column + 1) * _pixel) + channel;

        /// <summary>The elements of pixels of the image, whose padding of channels may be written.</summary>
        public HashSet<int> Interior() =>
            [.. _problem.Elements(_pixel).Select(at => Index(at.Sample, at.Line, at.Column, at.Channel))];

        public void Fill(Random random)
        {
            foreach (var at in _problem.Elements(_channels))
            {
                _buffer.Span[Index(at.Sample, at.Line, at.Column, at.Channel)] = random.NextSingle() - 0.5f;
            }
        }
    }
}
