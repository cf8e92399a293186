using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen.Runtime.Tests.Fakes;

/// <summary>
/// What the generator would emit for <c>[Input(3)] [Dense(20, Name = "fc1"), ReLU, Dense(2, Name = "fc2")]</c>, written by
/// hand and slowly: weights in panels of 16 outputs, so that both layers have padding.
/// </summary>
internal sealed class PanelNetwork<T> : INeuralNetwork<PanelNetwork<T>, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Inputs = 3;
    private const int Hidden = 20;
    private const int Outputs = 2;

    public PanelNetwork(long seed)
        : this(new NetworkWeights<T>(Info)) => NetworkInitializer.Initialize(Weights, seed);

    private PanelNetwork(NetworkWeights<T> weights)
    {
        Weights = weights;
        Parameters = new ParameterCollection<T>(weights);
    }

    public static NetworkInfo Info { get; } = PanelLayout.Info(
        "Tests.PanelNetwork",
        Inputs,
        Outputs,
        ("fc1.weight", [Hidden, Inputs], Initializer.HeUniform),
        ("fc1.bias", [Hidden], Initializer.Zeros),
        ("fc2.weight", [Outputs, Hidden], Initializer.XavierNormal),
        ("fc2.bias", [Outputs], Initializer.Zeros));

    public NetworkWeights<T> Weights { get; }

    public ParameterCollection<T> Parameters { get; }

    public static PanelNetwork<T> Create(NetworkWeights<T> weights) => new(weights);

    public T[] Predict(params T[] inputs)
    {
        var outputs = new T[inputs.Length / Inputs * Outputs];
        PredictBatch(inputs, outputs);
        return outputs;
    }

    public void PredictBatch(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        var snapshot = Weights.Snapshot;
        inputs = snapshot.Stage is { } stage ? stage.Apply(inputs) : inputs;
        var parameters = Info.Parameters.Select(parameter => Read(parameter, snapshot)).ToArray();
        for (var sample = 0; sample < inputs.Length / Inputs; sample++)
        {
            var hidden = Dense(parameters[0], parameters[1], inputs.Slice(sample * Inputs, Inputs));
            var rectified = hidden.Select(value => T.Max(value, T.Zero)).ToArray();
            Dense(parameters[2], parameters[3], rectified).CopyTo(outputs[(sample * Outputs)..]);
        }
    }

    /// <summary>The elements of the buffer that no parameter has.</summary>
    public T[] Padding()
    {
        var used = Info.Parameters.SelectMany(parameter => parameter.Positions()).ToHashSet();
        return [.. Weights.Master.Span.ToArray().Where((_, position) => !used.Contains(position))];
    }

    private static T[] Read(ParameterInfo parameter, WeightSnapshot<T> snapshot)
    {
        var values = new T[parameter.Count];
        parameter.CopyTo(snapshot.Buffer.Span, values);
        return values;
    }

    private static T[] Dense(T[] weight, T[] bias, ReadOnlySpan<T> x)
    {
        var y = new T[bias.Length];
        for (var o = 0; o < y.Length; o++)
        {
            y[o] = bias[o];
            for (var i = 0; i < x.Length; i++)
            {
                y[o] += weight[(o * x.Length) + i] * x[i];
            }
        }

        return y;
    }
}
