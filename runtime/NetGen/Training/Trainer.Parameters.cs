using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

// The parameters as the passes of a step see them, and penalties on them.
public abstract partial class Trainer<T, TTarget>
{
    private readonly WeightRules[] _rules;
    private readonly bool _changesParameters;
    private double _penalty;

    /// <summary>The part of the last loss that is a penalty on weights.</summary>
    internal double Penalty => _penalty;

    // Before the forward pass, for this worker's blocks: the point of the gradient, its penalties, the weights left out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PrepareParameters(int worker, int workers)
    {
        if (worker == 0)
        {
            CopyRest();
        }

        var end = _blocks.Part(worker + 1, workers);
        for (var i = _blocks.Part(worker, workers); i < end; i++)
        {
            var block = _blocks.All[i];
            if (_plan.LooksAhead)
            {
                WritePoint(block.From, block.To);
            }

            ref readonly var rules = ref _rules[block.Tensor];
            _sums[i] = rules.HasPenalty ? PenaltyOf(ref Point, block.From, block.To, rules.L1, rules.L2) : 0;
            if (_plan.DropConnect.Count > 0)
            {
                var destination = _parameters.Span[block.From..block.To];
                _point.Span[block.From..block.To].CopyTo(destination);
                if (rules.Rate > 0)
                {
                    WeightMasks.Apply(destination, MaskKey(rules.Layer), block.From, rules.Rate);
                }
            }
        }
    }

    // After the backward pass, for this worker's blocks.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CompleteGradients(int worker, int workers)
    {
        var end = _blocks.Part(worker + 1, workers);
        for (var i = _blocks.Part(worker, workers); i < end; i++)
        {
            var block = _blocks.All[i];
            ref readonly var rules = ref _rules[block.Tensor];
            if (rules.Rate > 0)
            {
                WeightMasks.Apply(_gradients.Span[block.From..block.To], MaskKey(rules.Layer), block.From, rules.Rate);
            }

            if (rules.HasPenalty)
            {
                AddPenaltyGradient(ref Point, block.From, block.To, rules.L1, rules.L2);
            }
        }
    }

    // By one worker, in the order of the blocks.
    private void SumPenalties()
    {
        _penalty = 0;
        for (var i = 0; i < _blocks.All.Length; i++)
        {
            _penalty += _sums[i];
        }
    }

    // What training does not change, but reads.
    private void CopyRest()
    {
        var master = _weights.Master.Span[_gradients.Length..];
        if (_plan.LooksAhead)
        {
            master.CopyTo(_point.Span[_gradients.Length..]);
        }

        if (_plan.DropConnect.Count > 0)
        {
            master.CopyTo(_parameters.Span[_gradients.Length..]);
        }
    }

    /// <summary>What applies to a tensor in training.</summary>
    private readonly record struct WeightRules(double L1, double L2, double Rate, int Layer)
    {
        public bool HasPenalty => L1 != 0 || L2 != 0;

        public static WeightRules[] Of(TrainerPlan plan, ParameterInfo[] tensors) =>
        [
            .. tensors.Select(tensor =>
            {
                var penalty = plan.Penalties.FirstOrDefault(penalty => penalty.Name == tensor.Name);
                var dropped = plan.DropConnect.FirstOrDefault(weights => weights.Name == tensor.Name);
                return new WeightRules(penalty?.L1 ?? 0, penalty?.L2 ?? 0, dropped?.Rate ?? 0, dropped?.Layer ?? 0);
            }),
        ];
    }
}
