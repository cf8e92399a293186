namespace NetGen.Accuracy.Tests;

/// <summary>
/// Dense layers with ReLU between them, cross entropy or mean squared error, and Adam, one sample after the other in
/// double precision: written for clarity, to say what the compiled networks must compute.
/// </summary>
internal sealed class ReferenceTraining(Baseline baseline, double[][] weights, double[][] biases)
{
    private readonly double[][] _parameters = [.. weights, .. biases];
    private readonly double[][] _first = [.. weights.Concat(biases).Select(parameter => new double[parameter.Length])];
    private readonly double[][] _second = [.. weights.Concat(biases).Select(parameter => new double[parameter.Length])];
    private int _step;

    /// <summary>One step; returns the loss before it. Targets are class indices if there are several outputs.</summary>
    public double Step(double[][] inputs, double[] targets)
    {
        double[][] gradients = [.. _parameters.Select(parameter => new double[parameter.Length])];
        var loss = inputs.Zip(targets).Sum(sample => Sample(sample.First, sample.Second, gradients, inputs.Length));
        _step++;
        for (var p = 0; p < _parameters.Length; p++)
        {
            Adam(_parameters[p], gradients[p], _first[p], _second[p]);
        }

        return loss / inputs.Length;
    }

    private double Sample(double[] input, double target, double[][] gradients, int batch)
    {
        List<double[]> activations = [input];
        for (var l = 0; l < weights.Length; l++)
        {
            var (x, isLast) = (activations[l], l == weights.Length - 1);
            activations.Add([.. biases[l].Select((bias, n) =>
            {
                var z = bias + x.Select((value, k) => value * weights[l][(n * x.Length) + k]).Sum();
                return isLast ? z : Math.Max(z, 0);
            })]);
        }

        var (loss, d) = Loss(activations[^1], target, batch);
        for (var l = weights.Length - 1; l >= 0; l--)
        {
            var x = activations[l];
            var dx = new double[x.Length];
            for (var n = 0; n < d.Length; n++)
            {
                gradients[weights.Length + l][n] += d[n];
                for (var k = 0; k < x.Length; k++)
                {
                    gradients[l][(n * x.Length) + k] += d[n] * x[k];
                    dx[k] += x[k] > 0 ? d[n] * weights[l][(n * x.Length) + k] : 0; // of the ReLU that gave x
                }
            }

            d = dx;
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
            var gradient = g[i] + (baseline.WeightDecay * p[i]);
            m[i] = (0.9 * m[i]) + (0.1 * gradient);
            v[i] = (0.999 * v[i]) + (0.001 * gradient * gradient);
            var (mean, root) = (m[i] / (1 - Math.Pow(0.9, _step)), Math.Sqrt(v[i] / (1 - Math.Pow(0.999, _step))));
            p[i] -= baseline.LearningRate * mean / (root + 1e-8);
        }
    }
}
