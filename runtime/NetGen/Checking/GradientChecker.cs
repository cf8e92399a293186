using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>One run of <see cref="GradientCheck"/>.</summary>
internal sealed class GradientChecker<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private const int AllElements = 4096;
    private const int SampledElements = 32;

    private readonly Trainer<T, TTarget> _trainer;
    private readonly T[] _inputs;
    private readonly TTarget[] _targets;
    private readonly GradientCheckOptions _options;
    private readonly DifferenceRule _rule;
    private readonly int _elements;

    public GradientChecker(Trainer<T, TTarget> trainer, T[] inputs, TTarget[] targets, GradientCheckOptions options)
    {
        (_trainer, _inputs, _targets, _options) = (trainer, inputs, targets, options);
        _rule = DifferenceRule.For<T>(options);
        var count = trainer.Gradients.Sum(parameter => (long)parameter.Count);
        _elements = options.ElementsPerTensor ?? (count <= AllElements ? int.MaxValue : SampledElements);
    }

    public GradientCheckResult Run()
    {
        var weights = _trainer.Weights;
        var master = weights.Master.Span.ToArray();
        var before = _trainer.GradientVector.ToArray();
        _trainer.Backward(_inputs, _targets);
        var gradients = _trainer.GradientVector.ToArray();
        T[]? inputGradient = null;
        if (_trainer.ComputesInputGradient)
        {
            _trainer.CopyInputGradientTo(inputGradient = new T[_inputs.Length]);
        }

        // Nobody sees the parameters while they are moved: predictions go on with the snapshot from before.
        weights.BeginWrite();
        try
        {
            var loss = Loss();
            List<TensorGradientCheck> tensors = [.. weights.Info.Parameters.Where(parameter => parameter.Trainable).Select(parameter => Check(parameter, gradients, loss))];
            if (inputGradient is not null)
            {
                int[] shape = [_inputs.Length / weights.Info.InputSize, .. weights.Info.InputShape];
                tensors.Add(Compare("input", shape, Enumerable.Range(0, _inputs.Length), _inputs, inputGradient, loss));
            }

            return new GradientCheckResult
            {
                Network = weights.Info.Name,
                Samples = _inputs.Length / weights.Info.InputSize,
                Loss = loss,
                StepSize = _rule.StepSize,
                Tolerance = _rule.Tolerance,
                Tensors = tensors.AsReadOnly(),
            };
        }
        finally
        {
            master.CopyTo(weights.Master.Span);
            before.CopyTo(_trainer.GradientVector);
            weights.EndWrite();
        }
    }

    private TensorGradientCheck Check(ParameterInfo parameter, T[] gradients, double loss) =>
        Compare(parameter.Name, parameter.Shape, parameter.Positions(), _trainer.Weights.Master.Span, gradients, loss);

    // Positions are those of the elements in PyTorch's order, in both vectors.
    private TensorGradientCheck Compare(string name, int[] shape, IEnumerable<int> positions, Span<T> values, ReadOnlySpan<T> gradients, double loss)
    {
        int[] all = [.. positions];
        var places = Places(name, all.Length);
        var tally = new TensorTally(name, shape, _rule.Tolerance);
        foreach (var element in places)
        {
            var position = all[element];
            tally.Add(element, _rule.Compare(ref values[position], double.CreateTruncating(gradients[position]), loss, Loss));
        }

        return tally.Result(places.Count);
    }

    private double Loss() => _trainer.ForwardLoss(_inputs, _targets);

    // All elements, or some, the same in every run.
    private IReadOnlyCollection<int> Places(string name, int count)
    {
        if (count <= _elements)
        {
            return [.. Enumerable.Range(0, count)];
        }

        var random = new RandomStream(_options.Seed, "gradient-check." + name);
        var places = new SortedSet<int>();
        while (places.Count < _elements)
        {
            places.Add(random.NextInt32(count));
        }

        return places;
    }
}
