using System.Reflection;
using NetGen.Benchmarks.Timing;
using NetGen.CompilerServices;

namespace NetGen.Benchmarks.Workloads;

/// <summary>
/// The phases of a training step one by one, on the calling thread. Emitted trainers are private and override
/// protected methods, so that these are bound by reflection; a bound delegate costs no more than any other.
/// Weights are transposed at the start of the forward phase, where threads share that work, but for the sake of dX: it is
/// timed by itself and counted there.
/// </summary>
internal sealed class TrainerPhases<TTarget>
    where TTarget : unmanaged
{
    private readonly ForwardPhase _forward;
    private readonly BackwardActivationsPhase _backwardActivations;
    private readonly BackwardParametersPhase _backwardParameters;
    private readonly UpdatePhase _update;
    private readonly float[] _inputs;
    private readonly TTarget[] _targets;
    private readonly int _batch;
    private readonly int _parameters;
    private Duration _transposition;

    /// <summary>Makes one step, after which every phase has what it needs.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="inputs">The batch.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="transposed">The inputs and outputs of the layers whose weights are transposed.</param>
    public TrainerPhases(
        Trainer<float, TTarget> trainer, float[] inputs, TTarget[] targets, int batch, params ReadOnlySpan<(int Inputs, int Outputs)> transposed)
    {
        (_inputs, _targets, _batch, _parameters) = (inputs, targets, batch, trainer.GradientVector.Length);
        _forward = Bind<ForwardPhase>(trainer, "Forward");
        _backwardActivations = Bind<BackwardActivationsPhase>(trainer, "BackwardActivations");
        _backwardParameters = Bind<BackwardParametersPhase>(trainer, "BackwardParameters");
        _update = Bind<UpdatePhase>(trainer, "UpdateRange");
        trainer.Step(inputs, targets);
        foreach (var layer in transposed)
        {
            _transposition += TimeTransposition(layer.Inputs, layer.Outputs);
        }
    }

    /// <summary>The phases of a network of convolutions.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="inputs">The batch.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="transposed">The share that dX has in what is done to weights before the first sample.</param>
    public static TrainerPhases<TTarget> OfConvolutions(
        Trainer<float, TTarget> trainer, float[] inputs, TTarget[] targets, int batch, double transposed)
    {
        var phases = new TrainerPhases<TTarget>(trainer, inputs, targets, batch);
        phases._transposition = transposed * phases.Preparation();
        return phases;
    }

    private delegate void ForwardPhase(ref float inputs, ref TTarget targets, int batch, int from, int to, int worker, int workers);

    private delegate void BackwardActivationsPhase(ref float inputs, int batch, int from, int to, int worker, int workers);

    private delegate void BackwardParametersPhase(ref float inputs, int batch, int worker, int workers);

    private delegate void UpdatePhase(int from, int to);

    /// <summary>Times the forward pass, the loss and its gradient included.</summary>
    public Duration Forward() => Time(() => _forward(ref _inputs[0], ref _targets[0], _batch, 0, _batch, 0, 1)) - _transposition;

    /// <summary>Times the gradients of the activations (dX), the transposition of the weights included.</summary>
    public Duration BackwardActivations() => Time(() => _backwardActivations(ref _inputs[0], _batch, 0, _batch, 0, 1)) + _transposition;

    /// <summary>Times the gradients of the parameters (dW).</summary>
    public Duration BackwardParameters() => Time(() => _backwardParameters(ref _inputs[0], _batch, 0, 1));

    /// <summary>Times the optimizer.</summary>
    public Duration Update() => Time(() => _update(0, _parameters));

    // The forward pass of no samples. Where nothing but weights is shared by the workers, it is what is done to them.
    private Duration Preparation() => Time(() => _forward(ref _inputs[0], ref _targets[0], _batch, 0, 0, 0, 1));

    private static Duration TimeTransposition(int inputs, int outputs)
    {
        const int Panel = ParameterLayout.PanelWidth;
        var weights = new AlignedBuffer<float>(Panels(outputs) * inputs * Panel);
        var transposed = new AlignedBuffer<float>(Panels(inputs) * outputs * Panel);
        return Time(() => PanelTranspose.Transpose(ref weights.First, inputs * Panel, inputs, outputs, ref transposed.First));

        static int Panels(int width) => (width + Panel - 1) / Panel;
    }

    private static Duration Time(Action phase) => Windows.Time(repetitions =>
    {
        for (var i = 0; i < repetitions; i++)
        {
            phase();
        }
    });

    private static TDelegate Bind<TDelegate>(Trainer<float, TTarget> trainer, string method)
        where TDelegate : Delegate =>
        trainer.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<TDelegate>(trainer);
}
