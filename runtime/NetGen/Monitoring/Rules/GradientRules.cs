namespace NetGen;

/// <summary>Gradients that are NaN or infinite: the first on the way back is the one to look at.</summary>
internal sealed class NonFiniteGradientRule : MonitorRule
{
    private bool _reported;

    public override void Look(MonitorRun run)
    {
        for (var i = run.Tensors.Length - 1; i >= 0 && !_reported; i--)
        {
            if (run.Tensors[i].NonFinite > 0)
            {
                _reported = true;
                run.Report(new NonFiniteGradientFinding { Layer = run.Tensors[i].Layer, Value = run.Tensors[i].NonFinite, Bound = 0 });
                return;
            }
        }
    }
}

/// <summary>Gradients that are large against their weights, or all at once against what they were.</summary>
internal sealed class ExplodingGradientRule(MonitorRun run) : MonitorRule
{
    private readonly int[] _streaks = new int[run.Tensors.Length];
    private readonly double[] _norms = new double[TrainingMonitor.UsualNorms];
    private readonly double[] _sorted = new double[TrainingMonitor.UsualNorms];
    private int _count;

    public override void Look(MonitorRun run)
    {
        if (!double.IsFinite(run.GradientNorm))
        {
            return;
        }

        if (_count >= TrainingMonitor.UsualNorms)
        {
            _norms.CopyTo(_sorted, 0);
            Array.Sort(_sorted);
            var bound = run.Bounds.GradientJump * _sorted[TrainingMonitor.UsualNorms / 2];
            if (run.GradientNorm > bound && bound > 0 && !run.Knows<ExplodingGradientFinding>())
            {
                run.Report(new ExplodingGradientFinding { Value = run.GradientNorm, Bound = bound });
            }
        }

        _norms[_count++ % TrainingMonitor.UsualNorms] = run.GradientNorm;
    }

    public override void LookAtUpdate(MonitorRun run)
    {
        for (var i = 0; i < _streaks.Length; i++)
        {
            var tensor = run.Tensors[i];
            var share = tensor.GradientRms / tensor.WeightRms;
            _streaks[i] = tensor.IsWeight && share > run.Bounds.ExplodingGradient && double.IsFinite(share) ? _streaks[i] + 1 : 0;
            if (_streaks[i] == run.Bounds.Looks)
            {
                run.Report(new ExplodingGradientFinding { Layer = tensor.Layer, Value = share, Bound = run.Bounds.ExplodingGradient });
            }
        }
    }
}

/// <summary>Gradients that are small against those of the layers behind.</summary>
internal sealed class VanishingGradientRule(MonitorRun run) : MonitorRule
{
    private readonly int[] _streaks = new int[run.Tensors.Length];
    private bool _reported;

    public override void Look(MonitorRun run)
    {
        if (_reported)
        {
            return;
        }

        // From the loss on: the first layer that it happens to stands for all before it.
        MonitoredTensor? largest = null;
        for (var i = run.Tensors.Length - 1; i >= 0; i--)
        {
            var tensor = run.Tensors[i];
            if (!tensor.IsWeight || !double.IsFinite(tensor.GradientRms))
            {
                continue;
            }

            var share = largest is null ? 1 : tensor.GradientRms / largest.GradientRms;
            _streaks[i] = share < run.Bounds.VanishingGradient ? _streaks[i] + 1 : 0;
            if (_streaks[i] >= run.Bounds.Looks)
            {
                _reported = true;
                run.Report(new VanishingGradientFinding { Layer = tensor.Layer, Value = share, Bound = run.Bounds.VanishingGradient, Against = largest!.Layer });
                return;
            }

            largest = largest is null || tensor.GradientRms > largest.GradientRms ? tensor : largest;
        }
    }
}

/// <summary>The size of updates against that of the weights.</summary>
internal sealed class UpdateRatioRule(MonitorRun run) : MonitorRule
{
    private readonly int[] _small = new int[run.Tensors.Length];
    private readonly int[] _large = new int[run.Tensors.Length];

    public override void LookAtUpdate(MonitorRun run)
    {
        var learns = run.Losses.Count == 0 || run.Losses.Last(0) > TrainingMonitor.Learnt * run.LossScale;
        for (var i = 0; i < _small.Length; i++)
        {
            var tensor = run.Tensors[i];
            var ratio = tensor.UpdateRatio;
            if (!tensor.IsWeight || double.IsNaN(ratio))
            {
                continue;
            }

            // Of a gradient that does not arrive other rules speak.
            _small[i] = ratio < run.Bounds.SmallUpdate && learns && tensor.GradientRms > 0 && run.LearningRate > 0 ? _small[i] + 1 : 0;
            _large[i] = ratio > run.Bounds.LargeUpdate ? _large[i] + 1 : 0;
            if (_small[i] == run.Bounds.Looks)
            {
                run.Report(new SmallUpdatesFinding { Layer = tensor.Layer, Value = ratio, Bound = run.Bounds.SmallUpdate, LearningRate = run.LearningRate });
            }

            if (_large[i] == run.Bounds.Looks)
            {
                run.Report(new LargeUpdatesFinding { Layer = tensor.Layer, Value = ratio, Bound = run.Bounds.LargeUpdate, LearningRate = run.LearningRate });
            }
        }
    }
}
