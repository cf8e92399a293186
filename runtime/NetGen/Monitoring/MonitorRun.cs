using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What the rules see of a training.</summary>
internal sealed class MonitorRun(TrainingMonitor bounds, NetworkInfo info, IReadOnlyList<LayerProbe> probes, int samples, int batchSize, int stepsPerEpoch, Action<TrainingFinding> report)
{
    private readonly HashSet<(Type, string?)> _known = [];
    private readonly List<TrainingFinding> _findings = [];

    public TrainingMonitor Bounds => bounds;

    public NetworkInfo Info => info;

    public int Samples => samples;

    public int BatchSize => batchSize;

    /// <summary>The trainable parameters in the order of the layers.</summary>
    public MonitoredTensor[] Tensors { get; } = [.. info.Parameters.Where(parameter => parameter.Trainable).Select(parameter => new MonitoredTensor(parameter))];

    /// <summary>The layers whose output can be looked at, in their order.</summary>
    public MonitoredActivation[] Activations { get; } = [.. probes.Select(probe => new MonitoredActivation(probe, info.Layers[probe.Layer]))];

    /// <summary>The epoch, from 1; 0 before the first step.</summary>
    public int Epoch { get; set; }

    /// <summary>The step of all, from 1.</summary>
    public long Step { get; set; }

    /// <summary>The number of the last look, from 1.</summary>
    public int Look { get; set; }

    public double LearningRate { get; set; }

    /// <summary>The loss of the first step.</summary>
    public double FirstLoss { get; set; } = double.NaN;

    /// <summary>The loss where all outputs are alike; NaN where that is not known.</summary>
    public double ExpectedLoss { get; set; } = double.NaN;

    /// <summary>The norm of all gradients at the last look.</summary>
    public double GradientNorm { get; set; }

    /// <summary>The norm of the last update that was looked at, relative to the parameters'; NaN before.</summary>
    public double UpdateRatio { get; set; } = double.NaN;

    public LossBlocks Losses { get; } = new(stepsPerEpoch);

    /// <summary>What losses are compared with: what is expected at first, or what was there at first.</summary>
    public double LossScale => ExpectedLoss > 0 && double.IsFinite(ExpectedLoss) ? ExpectedLoss : Math.Abs(FirstLoss);

    public IReadOnlyList<TrainingFinding> Findings => _findings.AsReadOnly();

    /// <summary>Whether a kind of finding has been reported for a layer.</summary>
    public bool Knows<TFinding>(string? layer = null)
        where TFinding : TrainingFinding => _known.Contains((typeof(TFinding), layer));

    /// <summary>Reports a finding, unless it is known.</summary>
    public void Report(TrainingFinding finding)
    {
        if (_known.Add((finding.GetType(), finding.Layer)))
        {
            finding = finding with { Epoch = Epoch, Step = Step };
            _findings.Add(finding);
            report(finding);
        }
    }
}
