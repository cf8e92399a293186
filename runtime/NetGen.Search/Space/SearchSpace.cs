using System.Globalization;

namespace NetGen.Search;

/// <summary>
/// The hyper-parameters that a search tries, each with its range and the scale on which random values are even. Declared
/// once; the handles that it gives read the values of a trial.
/// </summary>
/// <remarks>
/// Values are drawn at random and never from a grid: with the same number of trials each hyper-parameter gets as many
/// different values as there are trials (Bergstra and Bengio, "Random Search for Hyper-Parameter Optimization", 2012).
/// They have no more significant digits than matter (a thousandth of the range), so that they can be read, and are the same
/// on every platform.
/// </remarks>
/// <example>
/// <code>
/// var space = new SearchSpace();
/// var rate = space.LogUniform("learning rate", 1e-4, 1);
/// var batch = space.Choice("batch size", 16, 32, 64);
/// var result = space.Minimize(
///     trial => network(trial.Seed).Fit(train, validation, new FitOptions { LearningRate = trial[rate], BatchSize = trial[batch] }),
///     new RandomSearch { Trials = 50 });
/// </code>
/// </example>
public sealed partial class SearchSpace
{
    private readonly List<Hyperparameter> _parameters = [];

    /// <summary>The hyper-parameters in the order of their declaration.</summary>
    public IReadOnlyList<Hyperparameter> Parameters => _parameters;

    /// <summary>Declares a real number, each value as likely as any other: dropout's probability, for example.</summary>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="low">The lowest value; finite.</param>
    /// <param name="high">The highest value; finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    public Hyperparameter<double> Uniform(string name, double low, double high)
    {
        Check(low < high && double.IsFinite(low) && double.IsFinite(high) && double.IsFinite(high - low), name, low, high, "finite, the low one below the high one");
        return Add(name, index => new RealHyperparameter(this, name, index, Scale.Linear, low, high));
    }

    /// <summary>
    /// Declares a positive number, each power of ten as likely as any other: learning rates (1e-4 to 1), penalties.
    /// </summary>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="low">The lowest value; above 0.</param>
    /// <param name="high">The highest value; finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    public Hyperparameter<double> LogUniform(string name, double low, double high)
    {
        Check(low > 0 && low < high && double.IsFinite(high), name, low, high, "finite and above 0, the low one below the high one");
        return Add(name, index => new RealHyperparameter(this, name, index, Scale.Log, low, high));
    }

    /// <summary>
    /// Declares a number β below 1 whose distance from 1 is drawn logarithmically: momenta and other averages over about
    /// 1/(1 − β) steps. From 0.9 to 0.999, half of the values are above 0.99.
    /// </summary>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="low">The lowest value; finite.</param>
    /// <param name="high">The highest value; above <paramref name="low"/> and below 1.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    public Hyperparameter<double> OneMinusLogUniform(string name, double low, double high)
    {
        Check(low < high && high < 1 && double.IsFinite(low), name, low, high, "finite and below 1, the low one below the high one");
        return Add(name, index => new RealHyperparameter(this, name, index, Scale.OneMinusLog, low, high));
    }

    /// <summary>Declares an integer, each value as likely as any other: epochs, for example.</summary>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="low">The lowest value.</param>
    /// <param name="high">The highest value, at least <paramref name="low"/>; it occurs too.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The highest value is below the lowest.</exception>
    public Hyperparameter<int> Integer(string name, int low, int high)
    {
        Check(low <= high, name, low, high, "the low one not above the high one");
        return Add(name, index => new IntegerHyperparameter(this, name, index, Scale.Linear, low, high));
    }

    /// <summary>Declares a positive integer on a logarithmic scale: sizes that span powers of two or ten.</summary>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="low">The lowest value; at least 1.</param>
    /// <param name="high">The highest value, at least <paramref name="low"/>; it occurs too.</param>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A bound is out of range.</exception>
    public Hyperparameter<int> LogInteger(string name, int low, int high)
    {
        Check(low >= 1 && low <= high, name, low, high, "at least 1, the low one not above the high one");
        return Add(name, index => new IntegerHyperparameter(this, name, index, Scale.Log, low, high));
    }

    /// <summary>
    /// Declares one of several values, each equally likely: batch sizes, schedules, or networks
    /// (<see cref="Architecture.Of{TNet, T, TTarget}"/>). Journals and reports show what their <c>ToString</c> gives.
    /// </summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="values">At least one value; their texts must differ.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, there is no value, or two have the same text.</exception>
    public Hyperparameter<T> Choice<T>(string name, params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AddChoice(name, [.. values], [.. values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")]);
    }

    /// <summary>Declares one of several values with texts for journals and reports.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">Its name, unique in the space.</param>
    /// <param name="values">At least one value with its text; the texts must differ.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, there is no value, or two have the same text.</exception>
    public Hyperparameter<T> Choice<T>(string name, params (string Label, T Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return AddChoice(name, [.. values.Select(value => value.Value)], [.. values.Select(value => value.Label)]);
    }

    private Hyperparameter<T> AddChoice<T>(string name, T[] values, string[] labels)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException($"'{name}' has no values to choose from.", nameof(values));
        }

        if (labels.GroupBy(label => label, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two values of '{name}' have the text '{twice.Key}'; give each a label of its own.", nameof(values));
        }

        return Add(name, index => new ChoiceHyperparameter<T>(this, name, index, values, labels));
    }

    private Hyperparameter<T> Add<T>(string name, Func<int, Hyperparameter<T>> make)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (_parameters.Any(other => other.Name == name))
        {
            throw new ArgumentException($"There is a hyper-parameter '{name}' already.", nameof(name));
        }

        var parameter = make(_parameters.Count);
        _parameters.Add(parameter);
        return parameter;
    }

    private static void Check(bool valid, string name, double low, double high, string expected)
    {
        if (!valid)
        {
            throw new ArgumentOutOfRangeException(
                nameof(high), string.Create(CultureInfo.InvariantCulture, $"The bounds of '{name}' are {low} and {high}; expected: {expected}."));
        }
    }
}
