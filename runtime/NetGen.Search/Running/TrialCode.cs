using System.Globalization;
using System.Text;

namespace NetGen.Search;

/// <summary>A trial's settings as C# statements.</summary>
internal static class TrialCode
{
    private const string Seed = "seed";

    // What a Fit takes directly, in the order in which it is written.
    private static readonly (string Variable, string Property, Type Type)[] FitProperties =
    [
        ("learningRate", nameof(FitOptions.LearningRate), typeof(double)),
        ("batchSize", nameof(FitOptions.BatchSize), typeof(int)),
        ("epochs", nameof(FitOptions.Epochs), typeof(int)),
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
        var fit = new Dictionary<string, string>();
        foreach (var parameter in trial.Parameters)
        {
            var variable = Identifier.Of(parameter.Name, taken);
            code.Append($"var {variable} = {parameter.Code(trial.Raw(parameter), Seed)};");
            code.Append(variable == Identifier.Of(parameter.Name) && Identifier.SaysTheSame(variable, parameter.Name) ? "\n" : $" // {OneLine(parameter.Name)}\n");
            var isOption = FitProperties.Any(option => option.Variable == variable && parameter is Hyperparameter<double> == (option.Type == typeof(double)));
            if (isOption && parameter is Hyperparameter<double> or Hyperparameter<int>)
            {
                fit[variable] = parameter.Name;
            }
        }

        var options = FitProperties.Where(option => fit.ContainsKey(option.Variable)).Select(option => $"{option.Property} = {option.Variable}");
        code.Append($"var options = new FitOptions {{ {string.Join(", ", options.Append($"Seed = {Seed}"))} }};\n");
        return code.ToString();
    }

    // What would end the comment: a name may hold anything.
    private static string OneLine(string text) => string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character));
}
