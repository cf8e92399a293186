namespace NetGen.Runtime.Tests.Training;

internal static class TestData
{
    /// <summary>Three well separated clouds in the plane, their classes in turn.</summary>
    public static Dataset<float> Clouds(int count, long seed = 1)
    {
        var random = new RandomStream(seed, "clouds");
        var features = new float[count * 2];
        var labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = i % 3;
            var angle = 2 * Math.PI * labels[i] / 3;
            features[2 * i] = (float)(Math.Cos(angle) + (0.6 * (random.NextDouble() - 0.5)));
            features[(2 * i) + 1] = (float)(Math.Sin(angle) + (0.6 * (random.NextDouble() - 0.5)));
        }

        return Dataset.FromArrays(features, 2, labels);
    }

    /// <summary>Points on y = 3x − 1 for x from −1 to 1.</summary>
    public static Dataset<double> Line(int count)
    {
        double[] x = [.. Enumerable.Range(0, count).Select(i => (2.0 * i / (count - 1)) - 1)];
        return Dataset.FromArrays(x, 1, [.. x.Select(value => (3 * value) - 1)], 1);
    }

    /// <summary>Samples of one feature and one target.</summary>
    public static Dataset<double> Points(params (double X, double Y)[] points) =>
        Dataset.FromArrays([.. points.Select(point => point.X)], 1, points.Select(point => point.Y).ToArray(), 1);

    /// <summary>Keeps every report, in order, on the calling thread.</summary>
    public sealed class Recorder : IProgress<FitProgress>
    {
        public List<FitProgress> Reports { get; } = [];

        public void Report(FitProgress value) => Reports.Add(value);
    }

    /// <summary>x → x · factor.</summary>
    public sealed class Scale(int featureCount, double factor) : InputTransform<double>
    {
        public override int FeatureCount => featureCount;

        public override string Kind => "scale";

        public override void Apply(Span<double> samples)
        {
            foreach (ref var value in samples)
            {
                value *= factor;
            }
        }

        public override IReadOnlyDictionary<string, double[]> GetState() =>
            new Dictionary<string, double[]> { ["factor"] = [.. Enumerable.Repeat(factor, featureCount)] };
    }
}
