namespace NetGen.Search;

/// <summary>A trial's number, seed, budget and values of the hyper-parameters, which handles read: <c>trial[rate]</c>.</summary>
public abstract class TrialSettings
{
    private readonly double[] _values;

    private protected TrialSettings(SearchSpace space, TrialPlan plan)
    {
        (Space, _values, Number, Seed, Budget, Round) = (space, plan.Values, plan.Number, plan.Seed, plan.Budget, plan.Round);
    }

    /// <summary>The space that the values are from.</summary>
    public SearchSpace Space { get; }

    /// <summary>The number of the trial, from 1: the same values have the same number, also with another budget.</summary>
    public int Number { get; }

    /// <summary>A seed for everything random in the trial: it depends on the search's seed and <see cref="Number"/> only.</summary>
    public long Seed { get; }

    /// <summary>How long to train: a number of epochs, as a rule; what it counts is up to the objective.</summary>
    public int Budget { get; }

    /// <summary>The round of the search, from 1: of a coarse-to-fine search, or the rung of successive halving.</summary>
    public int Round { get; }

    /// <summary>The value of a hyper-parameter.</summary>
    /// <param name="parameter">A hyper-parameter of the space searched.</param>
    /// <exception cref="ArgumentException">It is of another space, or was declared after the search began.</exception>
    public double this[Hyperparameter<double> parameter] => Get(parameter);

    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public int this[Hyperparameter<int> parameter] => Get(parameter);

    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public bool this[Hyperparameter<bool> parameter] => Get(parameter);

    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public string this[Hyperparameter<string> parameter] => Get(parameter);

    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public Architecture<float> this[Hyperparameter<Architecture<float>> parameter] => Get(parameter);

    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public Architecture<double> this[Hyperparameter<Architecture<double>> parameter] => Get(parameter);

    /// <summary>The value of a hyper-parameter of any type: C# has no generic indexers.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public T Get<T>(Hyperparameter<T> parameter) => (parameter ?? throw new ArgumentNullException(nameof(parameter))).Value(Raw(parameter));

    /// <summary>The values as text: <c>learning rate 0.003, batch size 32</c>.</summary>
    public string Describe() => string.Join(", ", Parameters.Select(parameter => $"{parameter.Name} {Text(parameter)}"));

    /// <summary>A hyper-parameter's value as text, the same in every culture.</summary>
    /// <inheritdoc cref="this[Hyperparameter{double}]"/>
    public string Text(Hyperparameter parameter) => (parameter ?? throw new ArgumentNullException(nameof(parameter))).Text(Raw(parameter));

    /// <summary>
    /// The values, the seed and the budget as C# statements, ready to paste: a variable for each, named after the
    /// hyper-parameter in camel case, and <c>FitOptions</c> of those that have the names of its properties: learning rate, batch
    /// size and epochs, which are the budget if there are none.
    /// </summary>
    public string ToCode() => TrialCode.Write(this);

    internal double[] Values => _values;

    /// <summary>The hyper-parameters that the trial has values of.</summary>
    internal IEnumerable<Hyperparameter> Parameters => Space.Parameters.Take(_values.Length);

    internal double Raw(Hyperparameter parameter)
    {
        if (!ReferenceEquals(parameter.Space, Space))
        {
            throw new ArgumentException($"'{parameter.Name}' is a hyper-parameter of another space.", nameof(parameter));
        }

        return parameter.Index < _values.Length
            ? _values[parameter.Index]
            : throw new ArgumentException($"'{parameter.Name}' was declared after the search began.", nameof(parameter));
    }
}
