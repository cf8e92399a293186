using System.Globalization;
using System.Numerics;
using Xunit;

namespace NetGen.Tests;

/// <summary>
/// Compares every gradient of a network in double precision with central differences of its loss,
/// (L(θ + h) − L(θ − h)) / 2h: stricter than the product's check, and independent of it. The trainer's step count does
/// not move, so dropout keeps its mask.
/// </summary>
internal static class GradientVerification
{
    // The difference's own error is about h² from the third derivative and ε/h from rounding: 1e-10 and 1e-11 here.
    private const double Step = 1e-5;

    // Elements of a tensor that are compared where there is no vector hardware.
    private const int InSoftware = 16;

    /// <summary>The largest error allowed, relative to the largest gradient of the tensor.</summary>
    private const double Tolerance = 1e-6;

    extension(GradientCheck)
    {
        /// <summary>Fails with the worst element of the first tensor whose gradient is wrong.</summary>
        /// <param name="network">A network in double precision.</param>
        /// <param name="samples">The size of the batch.</param>
        /// <param name="tamper">Changes the gradients before they are compared; for the test of the check itself.</param>
        /// <param name="elements">How many elements of a tensor are compared at most.</param>
        public static void Verify(Subject network, int samples, Action<Subject>? tamper = null, int elements = int.MaxValue)
        {
            var (inputs, targets) = Data.Batch(network.Info, samples);
            network.Backward(inputs, targets);
            tamper?.Invoke(network);
            var gradients = network.TrainableNames.ToDictionary(name => name, network.Gradient);
            double[]? inputGradient = network.HasInputGradient ? network.InputGradient() : null;
            foreach (var (name, gradient) in gradients)
            {
                var values = network[name];
                Compare(name, gradient, values, () =>
                {
                    network[name] = values;
                    return network.Backward(inputs, targets);
                });
                network[name] = values;
            }

            if (inputGradient is not null)
            {
                Compare("input", inputGradient, inputs, () => network.Backward(inputs, targets));
            }

            void Compare(string name, double[] gradient, double[] values, Func<double> loss)
            {
                // A step in software takes a hundred times as long: fewer elements of every tensor there.
                var places = Places(values.Length, Vector.IsHardwareAccelerated ? elements : Math.Min(elements, InSoftware));
                GradientVerification.Compare($"{network.Info.Name}, batch of {samples}: {name}", places, gradient, Differences(values, places, loss));
            }
        }
    }

    /// <summary>The elements to compare: all, or some that fall on every channel, row and lane.</summary>
    private static int[] Places(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most).Select(i => (int)((i * (long)count / most) + (i % (count / most))))];

    /// <summary>The derivative of the loss by some of the values; all values are as before afterwards.</summary>
    private static double[] Differences(double[] values, int[] places, Func<double> loss)
    {
        var differences = new double[places.Length];
        for (var place = 0; place < places.Length; place++)
        {
            var i = places[place];
            var value = values[i];
            values[i] = value + Step;
            var above = loss();
            values[i] = value - Step;
            var below = loss();
            values[i] = value;
            differences[place] = (above - below) / (2 * Step);
        }

        return differences;
    }

    private static void Compare(string tensor, int[] places, double[] gradient, double[] differences)
    {
        // A floor of 1e-3: where a whole tensor's gradient nearly vanishes, rounding would be all there is to compare.
        var largest = Math.Max(1e-3, differences.Max(Math.Abs));
        var (error, index) = Closeness.Worst([.. differences.Select(d => d / largest)], [.. places.Select(i => gradient[i] / largest)]);
        Assert.True(error <= Tolerance, string.Create(
            CultureInfo.InvariantCulture,
            $"{tensor}[{places[index]}] has the gradient {gradient[places[index]]:G9}, but differences give {differences[index]:G9} (error {error:E1})."));
    }
}
