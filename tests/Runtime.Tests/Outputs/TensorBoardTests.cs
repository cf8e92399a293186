using System.Globalization;
using System.Text;
using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Training;
using NetGen.TensorBoard;
using Xunit;

namespace NetGen.Runtime.Tests.Outputs;

public sealed class TensorBoardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("123456789", 0xe3069283)]
    [InlineData("", 0)]
    [InlineData("a", 0xc1d04330)]
    public void Checksums_are_those_of_the_standard(string text, uint crc)
    {
        // The check value of CRC-32C (RFC 3720, appendix B.4), for the reader; and the writer's mask over it.
        var bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(crc, EventRecords.Crc32C(bytes));
        Assert.Equal(unchecked(((crc >> 15) | (crc << 17)) + 0xa282ead8), MaskedCrc.Of(bytes));
    }

    [Fact]
    public void Checksums_agree_at_every_length()
    {
        var random = new RandomStream(1, "crc");
        for (var length = 0; length < 100; length++)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(_ => (byte)(256 * random.NextDouble()))];
            var crc = EventRecords.Crc32C(bytes);
            Assert.Equal(unchecked(((crc >> 15) | (crc << 17)) + 0xa282ead8), MaskedCrc.Of(bytes));
        }
    }

    [Fact]
    public void A_file_begins_with_its_version()
    {
        var clock = new Clock();
        using (var file = new EventFile(_folder, clock))
        {
            Assert.StartsWith(Path.Combine(_folder, "events.out.tfevents.1700000000."), file.Path, StringComparison.Ordinal);
            file.AddScalar("mine/loss", 0.1, 3);
            file.AddScalar("mine/loss", double.NaN, long.MaxValue);
        }

        var records = EventRecords.Read(Directory.GetFiles(_folder).Single());
        Assert.Equal("brain.Event:2", EventRecords.Text(records.Events[0][3][0]));
        Assert.Equal(1_700_000_000.5, records.Events[0][1][0]);
        Assert.Equal([("mine/loss", 3L, 1_700_000_000.5, 0.1f), ("mine/loss", long.MaxValue, 1_700_000_000.5, float.NaN)], records.Scalars);
    }

    [Fact]
    public void Every_run_has_a_file_of_its_own()
    {
        var clock = new Clock();
        using var first = new EventFile(_folder, clock);
        using var second = new EventFile(_folder, clock);
        Assert.NotEqual(first.Path, second.Path);
        first.AddScalar("a", 1, 1);
        first.Flush();
        Assert.Single(EventRecords.Read(first.Path).Scalars);
    }

    [Fact]
    public void A_training_is_written_by_step_and_by_epoch()
    {
        var norms = new List<double>();
        var losses = new List<double>();
        using var board = new TensorBoardObserver(_folder, new Clock()) { StepInterval = 2 };
        var options = new FitOptions
        {
            Epochs = 2,
            BatchSize = 4,
            MetricsOnTraining = true,
            Schedule = Schedule.Exponential(0.1, 0.5).PerStep(),
            Observers = [board],
            OnBackward = step => norms.Add(step.GradientNorm()),
            OnStep = step => losses.Add(step.Loss),
        };
        var result = FitTests.Fit(new TestClassifier(), TestData.Clouds(10), TestData.Clouds(6), options);
        var scalars = EventRecords.Read(board.Path!).Scalars.ToLookup(scalar => scalar.Tag, scalar => (scalar.Step, scalar.Value));

        (long, float)[] AtSteps(Func<int, double> value) => [.. new[] { 1, 2, 4, 6 }.Select(step => ((long)step, (float)value(step)))];
        (long, float)[] AtEpochs(Func<EpochRecord, double?> value) => [.. result.History.Select(epoch => ((long)epoch.Epoch, (float)value(epoch)!.Value))];
        Assert.Equal(AtSteps(step => losses[step - 1]), scalars["step/loss"]);
        Assert.Equal(AtSteps(step => norms[step - 1]), scalars["step/gradient_norm"]);
        Assert.Equal(AtSteps(step => 0.1 * Math.Pow(0.5, step - 1)), scalars["step/learning_rate"]);
        Assert.Equal(AtEpochs(epoch => epoch.Loss), scalars["loss/training"]);
        Assert.Equal(AtEpochs(epoch => epoch.SmoothedLoss), scalars["loss/smoothed"]);
        Assert.Equal(AtEpochs(epoch => epoch.TrainingLoss), scalars["loss/training_evaluated"]);
        Assert.Equal(AtEpochs(epoch => epoch.ValidationLoss), scalars["loss/validation"]);
        Assert.Equal(AtEpochs(epoch => epoch.TrainingAccuracy), scalars["accuracy/training"]);
        Assert.Equal(AtEpochs(epoch => epoch.ValidationAccuracy), scalars["accuracy/validation"]);
        Assert.Equal(AtEpochs(epoch => epoch.LearningRate), scalars["learning_rate"]);
        Assert.Equal(AtEpochs(epoch => epoch.SamplesPerSecond), scalars["samples_per_second"]);
        Assert.Equal(11, scalars.Count);
    }

    [Fact]
    public void Hyper_parameters_are_those_of_the_run()
    {
        using var board = new TensorBoardObserver(_folder, new Clock())
        {
            HyperParameters = new Dictionary<string, object> { ["dropout"] = 0.25, ["augmented"] = true, ["hidden"] = 64, ["note"] = "first" },
        };
        FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, new FitOptions { Epochs = 1, LearningRate = 0.5, Observers = [board] });
        var plugins = EventRecords.Read(board.Path!).Plugins.ToArray();

        Assert.Equal(["_hparams_/experiment", "_hparams_/session_start_info", "_hparams_/session_end_info"], plugins.Select(plugin => plugin.Tag));
        Assert.All(plugins, plugin => Assert.Equal("hparams", plugin.Plugin));
        var start = EventRecords.Message((byte[])EventRecords.Message(plugins[1].Content)[3][0]);
        var values = start[1].Select(entry => EventRecords.Message((byte[])entry)).ToDictionary(
            entry => EventRecords.Text(entry[1][0]), entry => EventRecords.Message((byte[])entry[2][0]).Single());
        Assert.Equal(0.25, values["dropout"].Value[0]);
        Assert.Equal((4, 1UL), (values["augmented"].Key, values["augmented"].Value[0]));
        Assert.Equal(64.0, values["hidden"].Value[0]);
        Assert.Equal("first", EventRecords.Text(values["note"].Value[0]));
        Assert.Equal(0.5, values["learning_rate"].Value[0]);
        Assert.Equal(10.0, values["batch_size"].Value[0]);
        Assert.Equal(nameof(TestClassifier), EventRecords.Text(values["network"].Value[0]));
        var end = EventRecords.Message((byte[])EventRecords.Message(plugins[2].Content)[4][0]);
        Assert.Equal(1UL, end[1][0]);
    }

    [Fact]
    public void A_training_that_failed_says_so()
    {
        using var board = new TensorBoardObserver(_folder, new Clock());
        TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Points((1e200, 1e200)), options: new FitOptions { LearningRate = 1e200, Observers = [board] });
        var end = EventRecords.Message((byte[])EventRecords.Message(EventRecords.Read(board.Path!).Plugins.Last().Content)[4][0]);
        Assert.Equal(2UL, end[1][0]);
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        using var board = new TensorBoardObserver(_folder) { StepInterval = 1 };
        Assert.Equal(0, FitAllocations.PerEpoch(new FitOptions { Observers = [board] }));
        Assert.Equal(7000, EventRecords.Read(board.Path!).Scalars.Count(scalar => scalar.Tag == "step/loss"));
    }

    [Fact]
    public void An_observer_serves_one_training_after_another()
    {
        using var board = new TensorBoardObserver(_folder) { StepInterval = 0, GradientNorm = false };
        for (var run = 1; run <= 2; run++)
        {
            FitTests.Fit(new TestClassifier(), TestData.Clouds(10), null, new FitOptions { Epochs = 1, Observers = [board] });
            Assert.Equal(run, Directory.GetFiles(_folder).Length);
            Assert.DoesNotContain(EventRecords.Read(board.Path!).Scalars, scalar => scalar.Tag.StartsWith("step/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentException>(() => new EventFile(" "));
        Assert.Throws<ArgumentException>(() => new TensorBoardObserver(""));
        Assert.Throws<ArgumentOutOfRangeException>("StepInterval", () => new TensorBoardObserver(_folder) { StepInterval = -1 });
        var exception = Assert.Throws<ArgumentException>(
            "HyperParameters", () => new TensorBoardObserver(_folder) { HyperParameters = new Dictionary<string, object> { ["when"] = DateTime.Now } });
        Assert.Contains("'when' is a System.DateTime", exception.Message, StringComparison.Ordinal);
        using var file = new EventFile(_folder);
        Assert.Throws<ArgumentException>(() => file.AddScalar("", 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("step", () => file.AddScalar("a", 1, -1));
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() =>
            DateTimeOffset.Parse("2023-11-14T22:13:20.5Z", CultureInfo.InvariantCulture);
    }
}
