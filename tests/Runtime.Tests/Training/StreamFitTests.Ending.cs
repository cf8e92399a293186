using NetGen.CompilerServices;
using System.Runtime.CompilerServices;
using Xunit;

namespace NetGen.Runtime.Tests.Training;

// However a fit ends, reading ends with it.
public partial class StreamFitTests
{
    [Fact]
    public void Cancelling_ends_the_wait_for_a_sample()
    {
        using var source = new CancellationTokenSource();
        var ended = false;
        var stream = SampleStream.FromAsync(_ => Read());
        var options = new FitOptions { BatchSize = 4, Shuffle = false, OnStep = _ => source.CancelAfter(1) };
        var result = TrainingLoop.Fit<TestClassifier, float, int>(new TestClassifier(), stream, options: options, cancellation: source.Token);

        Assert.Equal(StopReason.Cancelled, result.StopReason);
        Assert.Equal(1, result.Steps);
        Assert.Empty(result.History);
        Assert.True(ended);

        async IAsyncEnumerable<Sample<float>> Read([EnumeratorCancellation] CancellationToken cancellation = default)
        {
            try
            {
                foreach (var sample in Samples(Clouds).Take(5))
                {
                    yield return sample;
                }

                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                ended = true;
            }
        }
    }

    [Fact]
    public void A_stream_without_an_end_ends_with_the_fit()
    {
        var disposed = false;
        var options = new FitOptions { OnStep = step => step.Stop() };
        var result = Fit(new TestClassifier(), SampleStream.From(Read()), options);

        Assert.Equal((StopReason.Callback, 1), (result.StopReason, result.Steps));
        Assert.True(disposed);

        IEnumerable<Sample<float>> Read()
        {
            try
            {
                while (true)
                {
                    yield return new Sample<float>(new float[2], 1);
                }
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Fact]
    public void The_enumeration_is_disposed_of_when_a_callback_throws()
    {
        var disposed = false;
        Assert.Throws<FormatException>(() => Fit(
            new TestClassifier(), SampleStream.From(Read()), new FitOptions { OnStep = _ => throw new FormatException() }));
        Assert.True(disposed);

        IEnumerable<Sample<float>> Read()
        {
            try
            {
                foreach (var sample in Samples(TestData.Clouds(5000)))
                {
                    yield return sample;
                }
            }
            finally
            {
                disposed = true;
            }
        }
    }

    [Fact]
    public void A_cancelled_fit_reads_nothing()
    {
        var result = TrainingLoop.Fit<TestClassifier, float, int>(
            new TestClassifier(), SampleStream.From(Samples(Clouds)), cancellation: new CancellationToken(canceled: true));
        Assert.Equal((StopReason.Cancelled, 0), (result.StopReason, result.Steps));
    }
}
