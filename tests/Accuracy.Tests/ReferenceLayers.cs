namespace NetGen.Accuracy.Tests;

/// <summary>A layer of the reference: one sample after the other in double precision, written for clarity.</summary>
internal abstract class ReferenceLayer
{
    /// <summary>Weight and bias in PyTorch's layout, or nothing.</summary>
    public virtual double[][] Parameters => [];

    public abstract double[] Forward(double[] x);

    /// <summary>Adds to the gradients of the parameters, and returns that of <paramref name="x"/>.</summary>
    public abstract double[] Backward(double[] x, double[] dy, double[][] gradients);
}

internal sealed class ReferenceReLU : ReferenceLayer
{
    public override double[] Forward(double[] x) => Array.ConvertAll(x, value => Math.Max(value, 0));

    public override double[] Backward(double[] x, double[] dy, double[][] gradients) => [.. x.Zip(dy, (value, d) => value > 0 ? d : 0)];
}

/// <summary>y = W·x + b.</summary>
internal sealed class ReferenceDense(double[] weight, double[] bias) : ReferenceLayer
{
    public override double[][] Parameters => [weight, bias];

    public override double[] Forward(double[] x) =>
        [.. bias.Select((b, n) => b + x.Select((value, k) => value * weight[(n * x.Length) + k]).Sum())];

    public override double[] Backward(double[] x, double[] dy, double[][] gradients)
    {
        var dx = new double[x.Length];
        for (var n = 0; n < dy.Length; n++)
        {
            gradients[1][n] += dy[n];
            for (var k = 0; k < x.Length; k++)
            {
                gradients[0][(n * x.Length) + k] += dy[n] * x[k];
                dx[k] += dy[n] * weight[(n * x.Length) + k];
            }
        }

        return dx;
    }
}

/// <summary>A square kernel over an image of <paramref name="size"/> lines and columns, with stride 1 and zeros around it.</summary>
internal sealed class ReferenceConvolution(double[] weight, double[] bias, int size, int kernel, int padding) : ReferenceLayer
{
    private readonly int _outputs = size + (2 * padding) - kernel + 1;

    public override double[][] Parameters => [weight, bias];

    public override double[] Forward(double[] x)
    {
        var y = new double[bias.Length * _outputs * _outputs];
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = bias[i / (_outputs * _outputs)];
        }

        Visit(x.Length, (w, from, to) => y[to] += weight[w] * x[from]);
        return y;
    }

    public override double[] Backward(double[] x, double[] dy, double[][] gradients)
    {
        var dx = new double[x.Length];
        for (var i = 0; i < dy.Length; i++)
        {
            gradients[1][i / (_outputs * _outputs)] += dy[i];
        }

        Visit(x.Length, (w, from, to) =>
        {
            gradients[0][w] += dy[to] * x[from];
            dx[from] += dy[to] * weight[w];
        });
        return dx;
    }

    // Every product of the sums: the indices of the weight, of the input and of the output.
    private void Visit(int inputs, Action<int, int, int> product)
    {
        var channels = inputs / (size * size);
        for (var w = 0; w < weight.Length; w++)
        {
            var (o, c, u, v) = (w / (channels * kernel * kernel), w / (kernel * kernel) % channels, w / kernel % kernel, w % kernel);
            for (var i = Math.Max(0, padding - u); i < Math.Min(_outputs, size + padding - u); i++)
            {
                for (var j = Math.Max(0, padding - v); j < Math.Min(_outputs, size + padding - v); j++)
                {
                    product(w, (((c * size) + i + u - padding) * size) + j + v - padding, (((o * _outputs) + i) * _outputs) + j);
                }
            }
        }
    }
}

/// <summary>The largest of each square of <paramref name="window"/> lines and columns; the first of equal ones.</summary>
internal sealed class ReferenceMaxPool(int size, int window) : ReferenceLayer
{
    private readonly int _outputs = size / window;

    public override double[] Forward(double[] x) => [.. Largest(x).Select(index => x[index])];

    public override double[] Backward(double[] x, double[] dy, double[][] gradients)
    {
        var dx = new double[x.Length];
        foreach (var (index, d) in Largest(x).Zip(dy))
        {
            dx[index] += d;
        }

        return dx;
    }

    private IEnumerable<int> Largest(double[] x) =>
        from plane in Enumerable.Range(0, x.Length / (size * size))
        from line in Enumerable.Range(0, _outputs)
        from column in Enumerable.Range(0, _outputs)
        select Enumerable.Range(0, window * window)
            .Select(k => (((plane * size) + (line * window) + (k / window)) * size) + (column * window) + (k % window))
            .MaxBy(index => x[index]);
}
