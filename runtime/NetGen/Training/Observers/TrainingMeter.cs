using System.Diagnostics.Metrics;

namespace NetGen;

/// <summary>
/// The instruments of System.Diagnostics.Metrics that every <c>Fit</c> feeds, for OpenTelemetry, dotnet-counters and the like.
/// </summary>
/// <remarks>
/// <para>The meter is called "NetGen". Each measurement has the tag <c>netgen.network</c>, the full name of the network's class.</para>
/// <list type="table">
/// <item><term>netgen.training.steps</term><description>counter, {step}: updates</description></item>
/// <item><term>netgen.training.samples</term><description>counter, {sample}: samples trained on</description></item>
/// <item><term>netgen.training.epochs</term><description>counter, {epoch}: complete epochs</description></item>
/// <item><term>netgen.training.step.duration</term><description>histogram, s: the time from step to step</description></item>
/// <item><term>netgen.training.loss</term><description>gauge: the loss of a step's batch</description></item>
/// <item><term>netgen.training.learning_rate</term><description>gauge: the learning rate of a step</description></item>
/// <item><term>netgen.training.throughput</term><description>gauge, {sample}/s: samples per second in a complete epoch, without evaluation</description></item>
/// <item><term>netgen.validation.loss</term><description>gauge: the validation loss after an epoch</description></item>
/// <item><term>netgen.validation.accuracy</term><description>gauge: the validation accuracy after an epoch, from 0 to 1</description></item>
/// </list>
/// <para>
/// While nobody listens a step pays for a few comparisons; it never allocates. A loop of one's own calls
/// <see cref="RecordStep"/>.
/// </para>
/// </remarks>
public static class TrainingMeter
{
    /// <summary>The meter's name.</summary>
    public const string Name = "NetGen";

    private const string NetworkTag = "netgen.network";

    private static readonly Meter s_meter = new(Name, typeof(TrainingMeter).Assembly.GetName().Version?.ToString(3));
    private static readonly Counter<long> s_steps = s_meter.CreateCounter<long>("netgen.training.steps", "{step}", "Updates.");
    private static readonly Counter<long> s_samples = s_meter.CreateCounter<long>("netgen.training.samples", "{sample}", "Samples trained on.");
    private static readonly Counter<long> s_epochs = s_meter.CreateCounter<long>("netgen.training.epochs", "{epoch}", "Complete epochs.");
    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram<double>("netgen.training.step.duration", "s", "The time from step to step.");

    private static readonly Gauge<double> s_loss = s_meter.CreateGauge<double>("netgen.training.loss", null, "The loss of a step's batch.");
    private static readonly Gauge<double> s_rate = s_meter.CreateGauge<double>("netgen.training.learning_rate", null, "The learning rate of a step.");
    private static readonly Gauge<double> s_throughput =
        s_meter.CreateGauge<double>("netgen.training.throughput", "{sample}/s", "Samples per second in a complete epoch.");

    private static readonly Gauge<double> s_validationLoss =
        s_meter.CreateGauge<double>("netgen.validation.loss", null, "The validation loss after an epoch.");

    private static readonly Gauge<double> s_validationAccuracy =
        s_meter.CreateGauge<double>("netgen.validation.accuracy", null, "The validation accuracy after an epoch.");

    /// <summary>Whether anyone listens to a measurement of a step.</summary>
    public static bool IsEnabled =>
        s_steps.Enabled || s_samples.Enabled || s_loss.Enabled || s_rate.Enabled || s_duration.Enabled;

    /// <summary>Records a step of a loop of one's own; <c>Fit</c> does so itself.</summary>
    /// <param name="network">The network's name, the value of the tag.</param>
    /// <param name="samples">The number of samples in the batch.</param>
    /// <param name="loss">The batch's loss.</param>
    /// <param name="learningRate">The step's learning rate.</param>
    /// <param name="duration">The time since the step before; zero or less is not recorded.</param>
    public static void RecordStep(string network, int samples, double loss, double learningRate, TimeSpan duration = default)
    {
        var tag = new KeyValuePair<string, object?>(NetworkTag, network);
        s_steps.Add(1, tag);
        s_samples.Add(samples, tag);
        s_loss.Record(loss, tag);
        s_rate.Record(learningRate, tag);
        if (duration > TimeSpan.Zero)
        {
            s_duration.Record(duration.TotalSeconds, tag);
        }
    }

    internal static void RecordEpoch(string network, EpochRecord record)
    {
        var tag = new KeyValuePair<string, object?>(NetworkTag, network);
        s_epochs.Add(1, tag);
        s_throughput.Record(record.SamplesPerSecond, tag);
        if (record.ValidationLoss is { } loss)
        {
            s_validationLoss.Record(loss, tag);
        }

        if (record.ValidationAccuracy is { } accuracy)
        {
            s_validationAccuracy.Record(accuracy, tag);
        }
    }
}
