using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen.Training.Tests.Checking;

/// <summary>
/// Three weights written by hand, y = w·x, whose backward pass can be made wrong, as the emitted one must never be.
/// </summary>
internal sealed class FakeNetwork(NetworkWeights<double> weights) : ITrainableNetwork<FakeNetwork, double, double>
{
    private const int Size = 3;

    public static NetworkInfo Info { get; } = new()
    {
        Name = nameof(FakeNetwork),
        InputShape = [Size],
        OutputShape = [1],
        Task = NetworkTask.Regression,
        Output = OutputKind.Values,
        Layers = [new LayerInfo("fc", "Dense(1)", [1], Size, 2 * Size)],
        Parameters = [ParameterInfo.Of("fc.weight", 0, Initializer.Zeros, Size, 1, 1, Size)],
        BufferLength = Size * ParameterLayout.PanelWidth,
        TrainableLength = Size * ParameterLayout.PanelWidth,
        Fingerprint = nameof(FakeNetwork),
        TrainingElementsPerSample = 1,
        Optimized = true,
    };

    public FakeNetwork(params double[] values)
        : this(new NetworkWeights<double>(Info)) => Parameters["fc.weight"].CopyFrom(values);

    /// <summary>Whether the loss is |y − t| in place of (y − t)².</summary>
    public bool Absolute { get; init; }

    /// <summary>What the gradient of the second weight is multiplied by; 1 is right.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>The slope of |x| at 0, where any from −1 to 1 is right.</summary>
    public double SlopeAtZero { get; init; }

    public NetworkWeights<double> Weights { get; } = weights;

    public ParameterCollection<double> Parameters => new(Weights);

    public static FakeNetwork Create(NetworkWeights<double> weights) => new(weights);

    public Trainer<double, double> CreateTrainer(TrainerOptions? options = null) => new FakeTrainer(this, options);

    public void PredictBatch(ReadOnlySpan<double> inputs, Span<double> outputs) => throw new NotSupportedException();

    public void EvaluateBatch(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> outputs, Span<double> losses) =>
        throw new NotSupportedException();

    private sealed class FakeTrainer(FakeNetwork network, TrainerOptions? options)
        : Trainer<double, double>(network.Weights, new TrainerPlan(1, 0, 0, 1, 0, 0, false, LearningRate: 0.1), options)
    {
        protected override void Forward(ref double inputs, ref double targets, int batch, int from, int to, int worker, int workers)
        {
            for (var i = from; i < to; i++)
            {
                var y = 0.0;
                for (var k = 0; k < Size; k++)
                {
                    y += Unsafe.Add(ref Parameters, k * ParameterLayout.PanelWidth) * Unsafe.Add(ref inputs, (i * Size) + k);
                }

                var error = y - Unsafe.Add(ref targets, i);
                Unsafe.Add(ref Losses, i) = network.Absolute ? Math.Abs(error) : error * error;
                Unsafe.Add(ref Arena, i) = !network.Absolute ? 2 * error : error == 0 ? network.SlopeAtZero : Math.Sign(error);
            }
        }

        protected override void BackwardActivations(ref double inputs, int batch, int from, int to, int worker, int workers)
        {
        }

        protected override void BackwardParameters(ref double inputs, int batch, int worker, int workers)
        {
            for (var k = 0; k < Size; k++)
            {
                var sum = 0.0;
                for (var i = 0; i < batch; i++)
                {
                    sum += Unsafe.Add(ref Arena, i) * Unsafe.Add(ref inputs, (i * Size) + k);
                }

                Unsafe.Add(ref Gradient, k * ParameterLayout.PanelWidth) = sum / batch * (k == 1 ? network.Factor : 1);
            }
        }

        protected override void PrepareUpdate(double learningRate, long step)
        {
        }

        protected override void UpdateRange(int from, int to) => MemoryMarshal.CreateSpan(ref Gradient, 0).Clear();
    }
}
