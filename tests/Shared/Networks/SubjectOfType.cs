using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;
using Xunit;

namespace NetGen.Tests;

/// <inheritdoc/>
internal sealed class Subject<TNetwork, T, TTarget> : Subject
    where TNetwork : class, ITrainableNetwork<TNetwork, T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly ITrainableNetwork<TNetwork, T, TTarget> _network;
    private readonly Trainer<T, TTarget> _trainer;
    private readonly ParameterCollection<T> _parameters;
    private int _inputCount;

    public Subject(ITrainableNetwork<TNetwork, T, TTarget> network, TrainerOptions? options)
    {
        _network = network;
        _trainer = network.CreateTrainer(options);
        _parameters = new ParameterCollection<T>(network.Weights);
    }

    public override bool IsSingle => typeof(T) == typeof(float);

    public override NetworkInfo Info => _network.Weights.Info;

    public override long StepCount => _trainer.StepCount;

    public override IReadOnlyList<string> ParameterNames => [.. _parameters.Select(parameter => parameter.Name)];

    public override IReadOnlyList<string> TrainableNames => [.. _trainer.Gradients.Select(parameter => parameter.Name)];

    public override double[] this[string name]
    {
        get => Doubles(_parameters[name].ToArray());
        set => _parameters[name].CopyFrom(Numbers<T>(value));
    }

    public override double[] Gradient(string name) => Doubles(_trainer.Gradients[name].ToArray());

    public override void SetGradient(string name, double[] values) => _trainer.Gradients[name].CopyFrom(Numbers<T>(values));

    public override double[] Predict(double[] inputs)
    {
        var outputs = new T[inputs.Length / Info.InputSize * Info.OutputSize];
        _network.PredictBatch(Numbers<T>(inputs), outputs);
        return Doubles(outputs);
    }

    public override (double[] Outputs, double[] Losses) Evaluate(double[] inputs, double[] targets)
    {
        var samples = inputs.Length / Info.InputSize;
        var (outputs, losses) = (new T[samples * Info.OutputSize], new T[samples]);
        _network.EvaluateBatch(Numbers<T>(inputs), Numbers<TTarget>(targets), outputs, losses);
        return (Doubles(outputs), Doubles(losses));
    }

    public override double Backward(double[] inputs, double[] targets, bool accumulate = false)
    {
        _inputCount = inputs.Length;
        return double.CreateTruncating(_trainer.Backward(Numbers<T>(inputs), Numbers<TTarget>(targets), accumulate));
    }

    public override void Update() => _trainer.Update();

    public override bool HasInputGradient => _trainer.ComputesInputGradient;

    public override double[] InputGradient()
    {
        var gradient = new T[_inputCount];
        _trainer.CopyInputGradientTo(gradient);
        return Doubles(gradient);
    }

    public override HyperParameterCollection HyperParameters => _trainer.HyperParameters;

    public override double LearningRate
    {
        get => _trainer.LearningRate;
        set => _trainer.LearningRate = value;
    }

    public override double[] Average(string name) => Doubles(_trainer.Averages![name].ToArray());

    public override IDisposable UseAverages() => _trainer.UseAverages();

    public override byte[] Bits(bool all = false)
    {
        var bytes = Bytes(_network.Weights.Master.Span);
        return all ? [.. bytes, .. Bytes(_trainer.GradientVector), .. _trainer.States.SelectMany(state => Bytes(state.Span))] : bytes;

        static byte[] Bytes(Span<T> values) => MemoryMarshal.AsBytes(values).ToArray();
    }

    public override void VerifyPadding()
    {
        var used = new bool[Info.BufferLength];
        foreach (var position in Info.Parameters.SelectMany(parameter => parameter.Positions()))
        {
            used[position] = true;
        }

        Verify("parameters", _network.Weights.Master.Span);
        Verify("gradients", _trainer.GradientVector);
        for (var i = 0; i < _trainer.States.Count; i++)
        {
            Verify($"state {i}", _trainer.States[i].Span);
        }

        void Verify(string name, ReadOnlySpan<T> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                Assert.True(used[i] || values[i] == T.Zero, $"{Info.Name}: pad lane {i} of the {name} is {values[i]} after step {StepCount}.");
            }
        }
    }

    private static TNumber[] Numbers<TNumber>(double[] values)
        where TNumber : INumberBase<TNumber> => Array.ConvertAll(values, TNumber.CreateTruncating);

    private static double[] Doubles(T[] values) => Array.ConvertAll(values, double.CreateTruncating);
}
