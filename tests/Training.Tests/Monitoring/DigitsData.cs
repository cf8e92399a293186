namespace NetGen.Training.Tests.Monitoring;

/// <summary>Real data: handwritten digits of 8 × 8 pixels from 0 to 1.</summary>
internal static class DigitsData
{
    private static readonly (float[] Features, int[] Labels) s_all = Read();

    /// <summary>Some samples, in their order.</summary>
    public static Dataset<float> Take(int from, int count) =>
        Dataset.FromArrays(s_all.Features[(64 * from)..(64 * (from + count))], 64, s_all.Labels[from..(from + count)], 10);

    /// <summary>The same in double precision.</summary>
    public static Dataset<double> TakeDouble(int from, int count) =>
        Dataset.FromArrays(Array.ConvertAll(s_all.Features[(64 * from)..(64 * (from + count))], value => (double)value), 64, s_all.Labels[from..(from + count)], 10);

    /// <summary>With noise, as many samples as wanted: again and again from the start.</summary>
    public static Dataset<float> Noisy(int count)
    {
        var random = new RandomStream(1, "noise");
        var (features, labels) = (new float[64 * count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            labels[i] = s_all.Labels[i % s_all.Labels.Length];
            for (var j = 0; j < 64; j++)
            {
                features[(64 * i) + j] = s_all.Features[(64 * (i % s_all.Labels.Length)) + j] + (float)(0.05 * random.NextNormal());
            }
        }

        return Dataset.FromArrays(features, 64, labels, 10);
    }

    private static (float[] Features, int[] Labels) Read()
    {
        var data = Dataset.FromCsv(Path.Combine(AppContext.BaseDirectory, "data", "digits.csv"));
        return ([.. Enumerable.Range(0, data.Count).SelectMany(i => data.Features(i).ToArray()).Select(value => value / 16)], data.Labels.ToArray());
    }
}
