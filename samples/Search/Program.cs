using System.Globalization;
using DigitsSearch;
using NetGen;
using NetGen.Reports;
using NetGen.Search;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const string Journal = "search.jsonl";
const string Report = "search.html";
var quick = args.Contains("--quick");
if (args.Except(["--quick", "--resume"]).Any())
{
    Console.Error.WriteLine("Usage: Search [--quick] [--resume]");
    Console.Error.WriteLine("Looks for a network and settings that recognise digits better than those of the sample Digits.");
    Console.Error.WriteLine($"--quick tries fewer; --resume goes on with {Journal}, after the search was stopped.");
    return 2;
}

// Real data: 1797 digits, the last of every five of a class kept for testing. The search sees the others only, and keeps the
// last of every four of those for validation: what was chosen by its validation loss must be measured with other data.
var data = Dataset.FromCsv(Path.Combine(AppContext.BaseDirectory, "digits.csv"));
var (rest, test) = data.SplitEvery(5, 4);
var (train, validation) = rest.SplitEvery(4, 3);

// What is tried. Pixels count from 0 to 16.
var pixels = new Rescale<float>(Small.InputSize, 1.0 / 16);
var space = new SearchSpace();
var network = space.Choice(
    "network",
    Architecture.Of("64-32", seed => new Small(seed) { InputTransform = pixels }),
    Architecture.Of("256, dropout", seed => new Wide(seed) { InputTransform = pixels }),
    Architecture.Of("128-128-64", seed => new Deep(seed) { InputTransform = pixels }),
    Architecture.Of("convolutional", seed => new Convolutional(seed) { InputTransform = pixels }));
var rate = space.LogUniform("learning rate", 1e-4, 1e-1);
var batch = space.Choice("batch size", 16, 32, 64, 128);
var decay = space.OneMinusLogUniform("decay", 0.7, 0.99);   // of the learning rate in an epoch

// Where learning rates lie at all, in a hundred steps.
var scan = LearningRateFinder.RangeTest(new Small(seed: 1) { InputTransform = pixels }, train);
Console.WriteLine($"Range test of {scan}");

// Ctrl+C ends the search; --resume goes on with it.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};
if (!args.Contains("--resume"))
{
    File.Delete(Journal);
}

// Many trials for a few epochs; the better half of them again for twice as many.
var strategy = new SuccessiveHalving { Trials = quick ? 12 : 48, MinBudget = 4, MaxBudget = quick ? 16 : 32 };
Console.WriteLine($"{strategy}: {string.Join(", ", strategy.Rungs.Select(rung => $"{rung.Trials} × {rung.Budget} epochs"))}");
var result = space.Minimize(
    trial => trial[network].Create(trial.Seed).Fit(train, validation, Options(trial), cancellation: trial.Cancellation),
    strategy,
    new SearchOptions { Seed = 1, Journal = Journal },
    new Lines(),
    stop.Token);
Console.WriteLine(result);
new HtmlReport("Search for a digits network").AddLearningRates(scan).AddSearch(result).Save(Report);
Console.WriteLine($"Wrote {Report} and {Journal}.");
if (result.Best is not { } best || result.Cancelled)
{
    return 1;
}

Console.WriteLine();
Console.WriteLine(best.ToCode());

// The default, as in the sample Digits, and the best found: trained with all that is not for testing, from several seeds,
// because one alone may be lucky.
var seeds = quick ? 3 : 5;
var small = Architecture.Of("64-32", seed => new Small(seed) { InputTransform = pixels });
var before = Measure("Default", small, new FitOptions { Epochs = 50, BatchSize = 32 });
var after = Measure("Best found", best[network], Options(best));
return after.Loss < before.Loss && after.Accuracy >= before.Accuracy ? 0 : 1;

FitOptions Options(TrialSettings trial)
{
    var factor = trial[decay];
    return new FitOptions
    {
        LearningRate = trial[rate],
        BatchSize = trial[batch],
        Epochs = trial.Budget,
        Seed = trial.Seed,
        OnEpoch = epoch => epoch.LearningRate *= factor,
    };
}

(double Loss, double Accuracy) Measure(string name, Architecture<float> architecture, FitOptions options)
{
    var (loss, accuracy) = (0.0, 0.0);
    for (var seed = 1; seed <= seeds; seed++)
    {
        var trained = architecture.Create(seed);
        trained.Fit(rest, options: options with { Seed = seed });
        var evaluation = trained.Evaluate(test);
        (loss, accuracy) = (loss + (evaluation.Loss / seeds), accuracy + (evaluation.Accuracy / seeds));
    }

    Console.WriteLine($"{name,-10}  test loss {loss:0.0000}, accuracy {accuracy:P2} (mean of {seeds} seeds)");
    return (loss, accuracy);
}
