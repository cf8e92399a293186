namespace NetGen.Accuracy.Tests;

/// <summary>A data set, split and with the scaling of its inputs, as the baselines have it.</summary>
internal sealed record Problem(Dataset<float> Train, Dataset<float> Test, InputTransform<float> Transform)
{
    /// <summary>Pixels from 0 to 16, divided by 16.</summary>
    public static Problem Digits()
    {
        var (train, test) = Read("digits").SplitEvery(5, 4);
        return new(train, test, new Rescale<float>(64, 1.0 / 16));
    }

    /// <summary>A table whose features are standardised by the training part.</summary>
    public static Problem Table(string name)
    {
        var (train, test) = Read(name).SplitEvery(5, 4);
        return new(train, test, Standardizer.Fit(train));
    }

    /// <summary>The same with values as targets, standardised too; R² is the same for scaled and unscaled values.</summary>
    public static Problem Regression(string name)
    {
        var (train, test) = Read(name, regression: true).SplitEvery(5, 4);
        var targets = TargetScaler.Fit(train);
        return new(targets.Apply(train), targets.Apply(test), Standardizer.Fit(train));
    }

    public static Problem Mnist() =>
        new(Images("train"), Images("t10k"), Rescale.Pixels<float>(784, mean: 0.1307, std: 0.3081));

    private static Dataset<float> Read(string name, bool regression = false) =>
        Dataset.FromCsv(Data($"{name}.csv"), new CsvOptions { Regression = regression });

    private static Dataset<float> Images(string part) =>
        Dataset.FromIdx(Data($"mnist/{part}-images-idx3-ubyte.gz"), Data($"mnist/{part}-labels-idx1-ubyte.gz"));

    private static string Data(string path) => Path.Combine(AppContext.BaseDirectory, "data", path);
}
