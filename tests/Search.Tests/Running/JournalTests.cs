using System.Text;
using Xunit;

namespace NetGen.Search.Tests.Running;

public class JournalTests
{
    private static readonly RandomSearch Strategy = new() { Trials = 3, Budget = 2 };

    [Fact]
    public void It_has_a_header_and_a_line_for_each_trial()
    {
        using var folder = new TemporaryFolder();
        Search(folder.File("j"));
        var lines = File.ReadAllLines(folder.File("j"));

        Assert.Equal(
            """{"journal":"NetGen.Search","version":1,"strategy":"random search","seed":0,"space":["x <1>: log-uniform 0.001 to 1","kind: one of a, b"]}""",
            lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Matches("""^\{"trial":1,"budget":2,"values":\{"x <1>":[0-9.]+,"kind":"[ab]"\},"loss":[0-9.]+,"metrics":\{"twice":[0-9.]+\},"seconds":[0-9.E-]+\}$""", lines[1]);
        Assert.Matches("""^\{"trial":2,.*,"error":"InvalidOperationException: number 2","seconds":[0-9.E-]+\}$""", lines[2]);
    }

    [Fact]
    public void A_search_goes_on_wherever_the_file_ends()
    {
        using var folder = new TemporaryFolder();
        var expected = Search(folder.File("whole"));
        var bytes = File.ReadAllBytes(folder.File("whole"));
        for (var length = 0; length <= bytes.Length; length++)
        {
            var path = folder.File("torn");
            File.WriteAllBytes(path, bytes[..length]);
            var complete = Math.Max(0, bytes[..length].Count(octet => octet == '\n') - 1);
            var run = new List<int>();
            var result = Search(path, run);

            Assert.Equal(3 - complete, run.Count);
            Assert.Equal(complete, result.ResumedCount);
            Assert.Equal(Outcome(expected), Outcome(result));
            // All but the time that a trial took.
            Assert.Equal(Lines(bytes), Lines(File.ReadAllBytes(path)));
        }

        static string[] Lines(byte[] bytes) =>
            [.. Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line.Split(",\"seconds\"")[0])];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Later_rounds_are_resumed_too(int workers)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("j");
        var strategy = new SuccessiveHalving { Trials = 8, MaxBudget = 8 };
        var options = new SearchOptions { Journal = path, Workers = workers };
        var (space, x) = Space();
        var expected = space.Minimize(trial => trial[x] + (1.0 / trial.Budget), strategy, options);
        var lines = File.ReadAllLines(path);
        Assert.Equal(16, lines.Length);
        for (var kept = 1; kept <= lines.Length; kept++)
        {
            File.WriteAllText(path, string.Concat(lines.Take(kept).Select(line => line + "\n")));
            var count = 0;
            var result = space.Minimize(
                trial =>
                {
                    Interlocked.Increment(ref count);
                    return trial[x] + (1.0 / trial.Budget);
                },
                strategy,
                options);

            Assert.Equal(Outcome(expected), Outcome(result));
            Assert.Equal(lines.Length - kept, count);
        }
    }

    [Fact]
    public void Failed_trials_are_run_again_only_if_asked_for()
    {
        using var folder = new TemporaryFolder();
        Search(folder.File("j"));
        var run = new List<int>();

        Assert.Equal(1, Search(folder.File("j"), run).FailedCount);
        Assert.Empty(run);
        Search(folder.File("j"), run, new SearchOptions { Journal = folder.File("j"), RetryFailed = true });
        Assert.Equal([2], run);
    }

    [Fact]
    public void More_random_trials_continue_a_journal()
    {
        using var folder = new TemporaryFolder();
        var options = new SearchOptions { Journal = folder.File("j") };
        var (space, x) = Space();
        space.Minimize(trial => trial[x], new RandomSearch { Trials = 5 }, options);
        var result = space.Minimize(trial => trial[x], new RandomSearch { Trials = 8 }, options);

        Assert.Equal((8, 5), (result.Trials.Count, result.ResumedCount));
        Assert.Equal(0, space.Minimize(trial => trial[x], new RandomSearch { Trials = 5, Budget = 11 }, options).ResumedCount);
    }

    [Fact]
    public void Journals_of_other_searches_are_refused_and_not_changed()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("j");
        var (space, x) = Space();
        space.Minimize(trial => trial[x], Strategy, new SearchOptions { Journal = path });
        var before = File.ReadAllBytes(path);

        var wider = new SearchSpace();
        wider.LogUniform("x", 1e-4, 1);
        Refused(wider, Strategy, 0, "hyper-parameter 1 is 'x: log-uniform 0.001 to 1' there and 'x: log-uniform 0.0001 to 1' here");
        var larger = Space().Space;
        larger.Integer("n", 1, 2);
        Refused(larger, Strategy, 0, "hyper-parameter 2 is missing there and 'n: uniform integer 1 to 2' here");
        Refused(space, Strategy, 1, "its seed is 0, not 1");
        Refused(space, new Hyperband(), 0, "its strategy is 'random search', not 'Hyperband by 3, budget 27'");
        Assert.Equal(before, File.ReadAllBytes(path));

        void Refused(SearchSpace other, SearchStrategy strategy, long seed, string message)
        {
            var exception = Assert.Throws<SearchJournalException>(() => other.Minimize(_ => 1, strategy, new SearchOptions { Journal = path, Seed = seed }));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
            Assert.Equal(path, exception.Path);
        }
    }

    [Theory]
    [InlineData("no journal at all")]
    [InlineData("no journal\n")]
    [InlineData("{}\n")]
    [InlineData("[1]\n")]
    [InlineData("{\"journal\":1}\n")]
    [InlineData("{\"journal\":\"NetGen.Search\"}\n")]
    public void Files_that_are_no_journals_are_refused(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("j"), content);

        Assert.Contains("This is not a journal", Assert.Throws<SearchJournalException>(() => Search(folder.File("j"))).Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(folder.File("j")));
    }

    [Theory]
    [InlineData("{\"trial\":1")]
    [InlineData("")]
    [InlineData("{\"trial\":1,\"budget\":2,\"values\":{\"x <1>\":7,\"kind\":\"a\"},\"loss\":1,\"metrics\":{},\"seconds\":1}")]
    [InlineData("{\"trial\":1,\"budget\":2,\"values\":{\"x <1>\":0.1,\"kind\":\"z\"},\"loss\":1,\"metrics\":{},\"seconds\":1}")]
    [InlineData("{\"trial\":1,\"budget\":2,\"values\":{\"x <1>\":0.1,\"kind\":\"a\"},\"seconds\":1}")]
    public void A_damaged_line_before_the_end_is_refused(string line)
    {
        using var folder = new TemporaryFolder();
        Search(folder.File("j"));
        var lines = File.ReadAllLines(folder.File("j"));
        File.WriteAllText(folder.File("j"), $"{lines[0]}\n{line}\n{lines[2]}\n");

        Assert.Contains("Line 2 is damaged", Assert.Throws<SearchJournalException>(() => Search(folder.File("j"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trials_with_other_values_do_not_count()
    {
        using var folder = new TemporaryFolder();
        Search(folder.File("j"));
        var lines = File.ReadAllLines(folder.File("j"));
        var changed = System.Text.RegularExpressions.Regex.Replace(lines[1], "\"x <1>\":[0-9.]+", "\"x <1>\":0.5");
        File.WriteAllText(folder.File("j"), $"{lines[0]}\n{changed}\n");

        Assert.Equal(0, Search(folder.File("j")).ResumedCount);
    }

    [Fact]
    public void Two_searches_cannot_write_one_journal()
    {
        using var folder = new TemporaryFolder();
        var (space, x) = Space();
        var options = new SearchOptions { Journal = folder.File("j"), Workers = 1 };
        var result = space.Minimize(_ => { Assert.ThrowsAny<IOException>(() => space.Minimize(trial => trial[x], Strategy, options)); return 1; }, new RandomSearch { Trials = 1 }, options);

        Assert.Equal(0, result.FailedCount);
    }

    private static (SearchSpace Space, Hyperparameter<double> X) Space()
    {
        var space = new SearchSpace();
        return (space, space.LogUniform("x", 1e-3, 1));
    }

    private static SearchResult Search(string path, List<int>? run = null, SearchOptions? options = null)
    {
        var space = new SearchSpace();
        var x = space.LogUniform("x <1>", 1e-3, 1);
        space.Choice("kind", "a", "b");
        return space.Minimize(
            trial =>
            {
                run?.Add(trial.Number);
                return trial.Number == 2
                    ? throw new InvalidOperationException("number 2")
                    : new TrialResult(trial[x] / 3) { Metrics = new Dictionary<string, double> { ["twice"] = trial[x] * 2, ["none"] = double.NaN } };
            },
            Strategy,
            options ?? new SearchOptions { Journal = path, Workers = 1 });
    }

    private static IEnumerable<string> Outcome(SearchResult result) =>
        result.Trials.Select(trial => $"{trial.Number} {trial.Budget} {trial.Round} {trial.Loss:R} {trial.Error} {trial.Describe()} {string.Join(' ', trial.Metrics)}");
}
