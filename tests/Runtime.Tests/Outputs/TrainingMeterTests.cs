using System.Diagnostics.Metrics;
using NetGen.Runtime.Tests.Training;
using Xunit;

namespace NetGen.Runtime.Tests.Outputs;

[Collection(nameof(TrainingMeter))]
public class TrainingMeterTests
{
    [Fact]
    public void A_listener_sees_every_step_and_epoch()
    {
        var seen = new Dictionary<string, List<double>>();
        FitResult result;
        var losses = new List<double>();
        using (Listen(seen))
        {
            var options = new FitOptions { Epochs = 3, BatchSize = 4, LearningRate = 0.25, OnStep = step => losses.Add(step.Loss) };
            result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), TestData.Clouds(6), options);
        }

        Assert.Equal(9, seen["netgen.training.steps"].Sum());
        Assert.Equal(30, seen["netgen.training.samples"].Sum());
        Assert.Equal(3, seen["netgen.training.epochs"].Sum());
        Assert.Equal(losses, seen["netgen.training.loss"]);
        Assert.All(seen["netgen.training.learning_rate"], rate => Assert.Equal(0.25, rate));
        Assert.Equal(9, seen["netgen.training.step.duration"].Count(seconds => seconds > 0));
        Assert.Equal(result.History.Select(epoch => epoch.SamplesPerSecond), seen["netgen.training.throughput"]);
        Assert.Equal(result.History.Select(epoch => epoch.ValidationLoss), seen["netgen.validation.loss"].Select(value => (double?)value));
        Assert.Equal(result.History.Select(epoch => epoch.ValidationAccuracy), seen["netgen.validation.accuracy"].Select(value => (double?)value));
    }

    [Fact]
    public void Loops_of_ones_own_record_their_steps()
    {
        var seen = new Dictionary<string, List<double>>();
        using (Listen(seen, "Mine"))
        {
            TrainingMeter.RecordStep("Mine", samples: 32, loss: 0.5, learningRate: 0.1, TimeSpan.FromSeconds(2));
        }

        Assert.Equal(
            [("netgen.training.learning_rate", 0.1), ("netgen.training.loss", 0.5), ("netgen.training.samples", 32), ("netgen.training.step.duration", 2), ("netgen.training.steps", 1)],
            seen.Select(pair => (pair.Key, pair.Value.Single())).Order());
    }

    [Fact]
    public void Listening_allocates_nothing_per_step()
    {
        var count = 0L;
        using var listener = new MeterListener { InstrumentPublished = Enable };
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => count++);
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => count++);
        listener.Start();
        var bytes = FitAllocations.PerEpoch(new FitOptions());

        Assert.Equal(0, bytes);
        Assert.True(count > 1000);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == TrainingMeter.Name)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static MeterListener Listen(Dictionary<string, List<double>> seen, string network = nameof(TestClassifier))
    {
        // Other tests train at the same time, on other threads.
        var thread = Environment.CurrentManagedThreadId;
        var listener = new MeterListener { InstrumentPublished = Enable };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.Start();
        return listener;

        void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                Assert.Equal(("netgen.network", network), (tags[0].Key, tags[0].Value));
                (seen.TryGetValue(name, out var values) ? values : seen[name] = []).Add(value);
            }
        }
    }
}
