using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Batches of a stream, which a thread of its own fills ahead.</summary>
internal sealed class StreamBatches<T, TTarget> : TrainingBatches<T, TTarget>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TTarget : unmanaged
{
    private readonly SampleStream<T> _stream;
    private readonly BatchPlan<T> _plan;
    private readonly StreamFiller<T, TTarget> _filler;
    private readonly BatchRing<T, TTarget> _ring;
    private CancellationTokenRegistration _registration;
    private FilledBatch<T, TTarget>? _batch;
    private CancellationTokenSource? _pass;
    private Thread? _thread;
    private int _steps;

    public StreamBatches(SampleStream<T> stream, BatchPlan<T> plan)
    {
        (_stream, _plan) = (stream, plan);
        if (plan.Options.FullBatch)
        {
            throw new ArgumentException("FullBatch takes all samples at once; these are a stream, whose samples are not all in memory. Give a BatchSize.", nameof(plan));
        }

        var info = plan.Weights.Info;
        var perSample = typeof(TTarget) == typeof(int) ? 1 : info.OutputSize;
        if ((long)BatchSize * Math.Max(info.InputSize, perSample) > Array.MaxLength / 2)
        {
            throw new ArgumentException(
                $"A batch of {BatchSize} samples of {info.InputSize} features is more than an array holds; a stream has batches of the whole BatchSize.",
                "options");
        }

        // One more than is filled ahead: the one that is trained on.
        var batches = new FilledBatch<T, TTarget>[stream.Options.BatchesAhead + 1];
        for (var i = 0; i < batches.Length; i++)
        {
            batches[i] = new FilledBatch<T, TTarget>(BatchSize, info.InputSize, perSample);
        }

        _ring = new BatchRing<T, TTarget>(batches);
        _filler = new StreamFiller<T, TTarget>(stream, plan, _ring, perSample);
        _steps = Steps(stream.Options.ExpectedCount ?? 0);
    }

    public override int BatchSize => _plan.Options.BatchSize;

    public override int SmallestBatch => BatchSize;

    public override int StepsPerEpoch => _steps;

    public override int Count => _batch!.Count;

    public override ReadOnlySpan<T> Inputs => _batch!.Inputs;

    public override ReadOnlySpan<TTarget> Targets => _batch!.Targets;

    public override bool IsCancelled => _ring.WasCutShort;

    public override void BeginEpoch(int epoch) => Begin(epoch);

    public override void BeginPlain() => Begin(0);

    public override bool Next()
    {
        _batch = _ring.Next();
        if (_batch is null && !_ring.WasCutShort)
        {
            _steps = Steps(_filler.Samples);
        }

        return _batch is not null;
    }

    public override void Dispose() => EndPass();

    private void Begin(int epoch)
    {
        EndPass();
        _batch = null;
        _ring.Reset();
        // Calls at once if it is cancelled already.
        _registration = _plan.Cancellation.UnsafeRegister(static ring => ((BatchRing<T, TTarget>)ring!).Stop(), _ring);
        _pass = CancellationTokenSource.CreateLinkedTokenSource(_plan.Cancellation);
        var token = _pass.Token;
        _thread = new Thread(() => _filler.Run(epoch, token)) { IsBackground = true, Name = "NetGen sample stream" };
        _thread.Start();
    }

    // When this returns, the stream's enumeration is disposed of.
    private void EndPass()
    {
        if (_thread is null)
        {
            return;
        }

        _registration.Dispose();
        _ring.Stop();
        _pass!.Cancel();
        _thread.Join();
        _pass.Dispose();
        _thread = null;
    }

    private int Steps(long samples)
    {
        var size = _plan.Options.BatchSize;
        return (int)Math.Min(int.MaxValue, _plan.Options.DropLast ? samples / size : (samples + size - 1) / size);
    }
}
