using System.Globalization;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// Compares predictions with another library's: a file of weights in the order of PyTorch's <c>state_dict</c>, one of
/// inputs and one of outputs for each workload, all of them plain floats.
/// </summary>
internal static class ReferenceOutputs
{
    private const double Tolerance = 1e-4;

    /// <summary>Whether all networks whose files are there predict the outputs.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="log">Receives a line per network.</param>
    public static bool Agree(string folder, TextWriter log) =>
        Agrees(new Perceptron(), folder, "W1", log)
        & Agrees(new LeNet(), folder, "W4", log)
        & Agrees(new ConvolutionNetwork(), folder, "W5", log)
        & Agrees(new ResNet20(), folder, "W6", log);

    private static bool Agrees<TNetwork>(TNetwork network, string folder, string workload, TextWriter log)
        where TNetwork : class, INeuralNetwork<TNetwork, float>
    {
        if (!File.Exists(Path.Combine(folder, $"{workload}.w.bin")))
        {
            return true;
        }

        Load(new ParameterCollection<float>(network.Weights), Read("w"));
        var expected = Read("y");
        var actual = new float[expected.Length];
        network.PredictBatch(Read("x"), actual);
        var (difference, largest) = (expected.Zip(actual, (y, z) => Math.Abs(y - z)).Max(), expected.Max(Math.Abs));
        var agrees = difference <= Tolerance * largest;
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{workload}: outputs up to {largest:g3} differ by at most {difference:g2}{(agrees ? "" : ", which is too much")}"));
        return agrees;

        float[] Read(string kind) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, $"{workload}.{kind}.bin"))).ToArray();
    }

    // The number of batches that running statistics have seen is no float, and not in the file.
    private static void Load(ParameterCollection<float> parameters, ReadOnlySpan<float> weights)
    {
        foreach (var parameter in parameters.Where(parameter => !parameter.Name.EndsWith("num_batches_tracked", StringComparison.Ordinal)))
        {
            parameter.CopyFrom(weights[..parameter.Count]);
            weights = weights[parameter.Count..];
        }

        if (!weights.IsEmpty)
        {
            throw new InvalidDataException($"The file has {weights.Length} weights too many.");
        }
    }
}
