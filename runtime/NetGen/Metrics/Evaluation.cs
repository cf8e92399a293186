using System.Globalization;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>How well a network does on a data set. Which measures there are follows from <see cref="Task"/>.</summary>
public sealed partial class Evaluation
{
    private readonly string _network;
    private readonly ConfusionMatrix? _confusionMatrix;
    private readonly RegressionMetrics? _regression;
    private readonly int[]? _predictions;
    private readonly int[]? _labels;
    private readonly int? _ignored;

    internal Evaluation(string network, NetworkTask task, int count, double loss)
    {
        _network = network;
        Task = task;
        Count = count;
        Loss = loss;
    }

    internal Evaluation(
        string network, NetworkTask task, int count, double loss, int[] labels, int[] predictions, ConfusionMatrix matrix, int? ignored = null)
        : this(network, task, count, loss)
    {
        _ignored = ignored;
        _labels = labels;
        _predictions = predictions;
        _confusionMatrix = matrix;
    }

    internal Evaluation(string network, int count, double loss, RegressionMetrics regression)
        : this(network, NetworkTask.Regression, count, loss) => _regression = regression;

    /// <summary>What the network learns.</summary>
    public NetworkTask Task { get; }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>
    /// The loss in evaluation mode, averaged over the samples, or by the weights of their labels where the loss has weights.
    /// </summary>
    public double Loss { get; }

    /// <summary>Whether classes were predicted: <see cref="Accuracy"/> and its relatives are defined.</summary>
    public bool IsClassification => _confusionMatrix is not null;

    /// <summary>
    /// The part of the predictions that is right, from 0 to 1. With several yes-or-no outputs each one counts.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network's task is regression.</exception>
    public double Accuracy => ConfusionMatrix.Accuracy;

    /// <summary>How often each class was taken for each other one.</summary>
    /// <exception cref="InvalidOperationException">The network's task is regression.</exception>
    public ConfusionMatrix ConfusionMatrix => _confusionMatrix ?? throw NotDefined(nameof(ConfusionMatrix));

    /// <summary>
    /// The predicted class of each sample in the data's order, or of each of its rows or pixels: the one with the largest
    /// output (the first, if several are equal). For yes-or-no networks 0 or 1 for each output: 1 from probability 0.5 or logit 0 on.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network's task is regression.</exception>
    public IReadOnlyList<int> Predictions => _predictions ?? throw NotDefined(nameof(Predictions));

    /// <summary>
    /// The true classes, as <see cref="Predictions"/> are arranged; of targets that are distributions those of the largest
    /// probability. Labels that the loss ignores are among them, but count in no measure.
    /// </summary>
    /// <exception cref="InvalidOperationException">The network's task is regression.</exception>
    public IReadOnlyList<int> Labels => _labels ?? throw NotDefined(nameof(Labels));

    /// <summary>The positions in <see cref="Predictions"/> that are wrong, in order.</summary>
    /// <exception cref="InvalidOperationException">The network's task is regression.</exception>
    public IEnumerable<int> Misclassified
    {
        get
        {
            var (predictions, labels) = (Predictions, Labels);
            return Enumerable.Range(0, predictions.Count).Where(index => predictions[index] != labels[index] && labels[index] != _ignored);
        }
    }

    /// <summary>The root of the mean squared error, in the targets' unit.</summary>
    /// <exception cref="InvalidOperationException">The network's task is classification.</exception>
    public double Rmse => Regression.RootMeanSquaredError;

    /// <summary>The mean absolute error, in the targets' unit.</summary>
    /// <exception cref="InvalidOperationException">The network's task is classification.</exception>
    public double Mae => Regression.MeanAbsoluteError;

    /// <summary>The coefficient of determination; see <see cref="RegressionMetrics.RSquared"/>.</summary>
    /// <exception cref="InvalidOperationException">The network's task is classification.</exception>
    public double RSquared => Regression.RSquared;

    /// <summary>The measures for predicted values.</summary>
    /// <exception cref="InvalidOperationException">The network's task is classification.</exception>
    public RegressionMetrics Regression => _regression ?? throw NotDefined(nameof(Regression));

    /// <summary>One line: the loss and the task's measures.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        return _confusionMatrix is { } matrix
            ? string.Create(culture, $"loss {Loss:0.0000}, accuracy {100 * matrix.Accuracy:0.00} % ({matrix.Correct} of {matrix.Count})") + ScoresText()
            : _regression is { } regression ? string.Create(culture, $"loss {Loss:0.0000}, {regression} ({Count} samples)")
            : string.Create(culture, $"loss {Loss:0.0000} ({Count} samples)");
    }

    private InvalidOperationException NotDefined(string measure) =>
        new($"{measure} is not defined for {_network}: its task is {Task}.");
}
