using System.Globalization;
using System.Text;

namespace NetGen.Search;

/// <summary>A trial's settings as C# statements.</summary>
internal static class TrialCode
{
    private const string Seed = "seed";

    // What a Fit takes directly, in the order in which it is written.
    private static readonly (string Variable, string Property, Func<Hyperparameter, bool> Fits)[] FitProperties =
    [
        ("learningRate", nameof(FitOptions.LearningRate), parameter => parameter is Hyperparameter<double> or Hyperparameter<int>),
        ("batchSize", nameof(FitOptions.BatchSize), parameter => parameter is Hyperparameter<int>),
        ("epochs", nameof(FitOptions.Epochs), parameter => parameter is Hyperparameter<int>),
    ];

    public static string Write(TrialSettings trial)
    {
        var code = new StringBuilder();
        code.Append(string.Create(CultureInfo.InvariantCulture, $"// Trial {trial.Number}"));
        code.Append(trial is TrialRecord { Failed: false } record ? $": loss {Numbers.Text(record.Loss)}" : "");
        foreach (var (name, value) in (trial as TrialRecord)?.Metrics ?? [])
        {
            code.Append($", {OneLine(name)} {Numbers.Text(value)}");
        }

        code.Append(string.Create(CultureInfo.InvariantCulture, $"\nlong {Seed} = {trial.Seed};\nint budget = {trial.Budget};\n"));
        var taken = new HashSet<string>(StringComparer.Ordinal) { Seed, "budget", "options" };
        var fit = new HashSet<string>();
        foreach (var parameter in trial.Parameters)
        {
            var variable = Identifier.Of(parameter.Name, taken);
            code.Append($"var {variable} = {parameter.Code(trial.Raw(parameter), Seed)};");
            code.Append(variable == Identifier.Of(parameter.Name) && Identifier.SaysTheSame(variable, parameter.Name) ? "\n" : $" // {OneLine(parameter.Name)}\n");
            if (FitProperties.Any(option => option.Variable == variable && option.Fits(parameter)))
            {
                fit.Add(variable);
            }
        }

        var options = FitProperties
            .Where(option => fit.Contains(option.Variable))
            .Select(option => $"{option.Property} = {option.Variable}")
            .Concat(fit.Contains("epochs") ? [] : [$"{nameof(FitOptions.Epochs)} = budget"]);
        code.Append($"var options = new FitOptions {{ {string.Join(", ", options.Append($"Seed = {Seed}"))} }};\n");
        return code.ToString();
    }

    // What would end the comment: a name may hold anything.
    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));
}
