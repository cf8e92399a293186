using NetGen.CompilerServices;
using NetGen.Tests;

namespace NetGen.Numerics.Tests.Support;

/// <summary>
/// Dense layers with tanh between them, forward and backward, written for clarity: what compiled networks of that form
/// must compute. Takes its sizes and parameters from a compiled network, in pairs of weight [out, in] and bias [out].
/// </summary>
internal sealed class ReferenceNetwork(Subject network)
{
    private readonly bool _classifies = network.Info.Task == NetworkTask.Classification;
    private readonly string[] _layers = [.. network.ParameterNames.Where(name => name.EndsWith(".weight")).Select(name => name[..^".weight".Length])];

    /// <summary>The gradient of each parameter.</summary>
    public Dictionary<string, double[]> Gradients { get; } = [];

    public double[] InputGradient { get; private set; } = [];

    public double[] Outputs { get; private set; } = [];

    /// <summary>Runs a batch forward and backward and returns its mean loss.</summary>
    public double Run(double[] inputs, double[] targets, int batch)
    {
        double[][] activations = [inputs, .. new double[_layers.Length][]];
        for (var l = 0; l < _layers.Length; l++)
        {
            var y = Forward(activations[l], Weight(l), Bias(l), batch);
            activations[l + 1] = l + 1 < _layers.Length ? Array.ConvertAll(y, Math.Tanh) : y;
        }

        Outputs = activations[^1];
        var (loss, gradient) = _classifies ? CrossEntropy(Outputs, targets, batch) : SquaredError(Outputs, targets);
        for (var l = _layers.Length - 1; l >= 0; l--)
        {
            gradient = Backward(l, activations[l], gradient, batch);
            if (l > 0)
            {
                gradient = [.. gradient.Zip(activations[l], (g, y) => g * (1 - (y * y)))];
            }
        }

        InputGradient = gradient;
        return loss;
    }

    private static double[] Forward(double[] x, double[] w, double[] b, int batch)
    {
        var (outputs, inputs) = (b.Length, w.Length / b.Length);
        var y = new double[batch * outputs];
        for (var s = 0; s < batch; s++)
        {
            for (var n = 0; n < outputs; n++)
            {
                var sum = b[n];
                for (var k = 0; k < inputs; k++)
                {
                    sum += w[(n * inputs) + k] * x[(s * inputs) + k];
                }

                y[(s * outputs) + n] = sum;
            }
        }

        return y;
    }

    private double[] Backward(int layer, double[] x, double[] dy, int batch)
    {
        var (w, outputs) = (Weight(layer), Bias(layer).Length);
        var inputs = w.Length / outputs;
        var (dx, dw, db) = (new double[x.Length], new double[w.Length], new double[outputs]);
        for (var s = 0; s < batch; s++)
        {
            for (var n = 0; n < outputs; n++)
            {
                var d = dy[(s * outputs) + n];
                db[n] += d;
                for (var k = 0; k < inputs; k++)
                {
                    dw[(n * inputs) + k] += d * x[(s * inputs) + k];
                    dx[(s * inputs) + k] += d * w[(n * inputs) + k];
                }
            }
        }

        Gradients[_layers[layer] + ".weight"] = dw;
        Gradients[_layers[layer] + ".bias"] = db;
        return dx;
    }

    private static (double Loss, double[] Gradient) SquaredError(double[] y, double[] t)
    {
        var differences = y.Zip(t, (a, b) => a - b).ToArray();
        return (differences.Average(d => d * d), [.. differences.Select(d => 2 * d / differences.Length)]);
    }

    private static (double Loss, double[] Gradient) CrossEntropy(double[] logits, double[] labels, int batch)
    {
        var loss = 0.0;
        var gradient = new List<double>();
        foreach (var (row, label) in logits.Chunk(logits.Length / batch).Zip(labels, (row, label) => (row, (int)label)))
        {
            var sum = row.Sum(Math.Exp);
            loss += (Math.Log(sum) - row[label]) / batch;
            gradient.AddRange(row.Select((z, i) => ((Math.Exp(z) / sum) - (i == label ? 1 : 0)) / batch));
        }

        return (loss, [.. gradient]);
    }

    private double[] Weight(int layer) => network[_layers[layer] + ".weight"];

    private double[] Bias(int layer) => network[_layers[layer] + ".bias"];
}
