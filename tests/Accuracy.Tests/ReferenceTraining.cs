using System.Text.Json;

namespace NetGen.Accuracy.Tests;

/// <summary>
/// The layers of a baseline, cross entropy or mean squared error, and Adam, one sample after the other in double
/// precision: written for clarity, to say what the compiled networks must compute.
/// </summary>
internal sealed class ReferenceTraining
{
    private readonly Baseline _baseline;
    private readonly List<ReferenceLayer> _layers = [];
    private readonly double[][] _first;
    private readonly double[][] _second;
    private int _step;

    /// <summary>The baseline's network with given weights and biases, in the order of its layers.</summary>
    public ReferenceTraining(Baseline baseline, double[][] weights, double[][] biases)
    {
        _baseline = baseline;
        var (size, next) = (baseline.InputShape[^1], 0);
        foreach (var layer in baseline.Layers)
        {
            int Number(int index) => layer[index].GetInt32();

            switch (layer[0].GetString())
            {
                case "linear":
                    _layers.Add(new ReferenceDense(weights[next], biases[next++]));
                    break;
                case "conv":
                    _layers.Add(new ReferenceConvolution(weights[next], biases[next++], size, Number(3), Number(4)));
                    size += (2 * Number(4)) - Number(3) + 1;
                    break;
                case "maxpool":
                    _layers.Add(new ReferenceMaxPool(size, Number(1)));
                    size /= Number(1);
                    break;
                case "relu":
                    _layers.Add(new ReferenceReLU());
                    break;
                case "flatten":
                    break;
                case var other:
                    throw new JsonException($"There is no reference of '{other}'.");
            }
        }

        (_first, _second) = (Zeros(), Zeros());
    }

    /// <summary>One step; returns the loss before it. Targets are class indices if there are several outputs.</summary>
    public double Step(double[][] inputs, double[] targets)
    {
        var gradients = Zeros();
        var loss = inputs.Zip(targets).Sum(sample => Sample(sample.First, sample.Second, gradients, inputs.Length));
        _step++;
        foreach (var (p, parameter) in _layers.SelectMany(layer => layer.Parameters).Index())
        {
            Adam(parameter, gradients[p], _first[p], _second[p]);
        }

        return loss / inputs.Length;
    }

    private double[][] Zeros() => [.. _layers.SelectMany(layer => layer.Parameters).Select(parameter => new double[parameter.Length])];

    private double Sample(double[] input, double target, double[][] gradients, int batch)
    {
        List<double[]> activations = [input];
        foreach (var layer in _layers)
        {
            activations.Add(layer.Forward(activations[^1]));
        }

        var (loss, d) = Loss(activations[^1], target, batch);
        var end = gradients.Length;
        for (var l = _layers.Count - 1; l >= 0; l--)
        {
            var start = end - _layers[l].Parameters.Length;
            d = _layers[l].Backward(activations[l], d, gradients[start..end]);
            end = start;
        }

        return loss;
    }

    private static (double Loss, double[] Gradient) Loss(double[] output, double target, int batch)
    {
        if (output.Length == 1)
        {
            var error = output[0] - target;
            return (error * error, [2 * error / batch]);
        }

        var sum = output.Sum(Math.Exp);
        return (Math.Log(sum) - output[(int)target],
            [.. output.Select((z, n) => ((Math.Exp(z) / sum) - (n == (int)target ? 1 : 0)) / batch)]);
    }

    private void Adam(double[] p, double[] g, double[] m, double[] v)
    {
        for (var i = 0; i < p.Length; i++)
        {
            var gradient = g[i] + (_baseline.WeightDecay * p[i]);
            m[i] = (0.9 * m[i]) + (0.1 * gradient);
            v[i] = (0.999 * v[i]) + (0.001 * gradient * gradient);
            var (mean, root) = (m[i] / (1 - Math.Pow(0.9, _step)), Math.Sqrt(v[i] / (1 - Math.Pow(0.999, _step))));
            p[i] -= _baseline.LearningRate * mean / (root + 1e-8);
        }
    }
}
