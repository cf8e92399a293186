using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.CompilerServices;

/// <summary>
/// A network's weights: the master copy that training changes, and the snapshot that predictions read. Until something
/// is first changed they are the same memory; from then on there are two snapshot buffers, of which one is complete
/// while the other is written.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class NetworkWeights<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly AlignedBuffer<T> _master;
    private readonly WeightDerivation<T>? _derivation;
    private WeightSnapshot<T> _current;
    private WeightSnapshot<T>? _spare;
    private InputStage<T>? _stage;
    private int _gate;
    private bool _stale;
    private bool _wanted;
    private bool _complete; // whether there has been a snapshot with all that is derived from the weights

    /// <summary>Makes weights of all zeros.</summary>
    /// <param name="info">The network they belong to.</param>
    public NetworkWeights(NetworkInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        _master = new AlignedBuffer<T>(info.BufferLength);
        _current = new WeightSnapshot<T>(_master, info.DerivedLength);
        _derivation = (WeightDerivation<T>?)info.Derivation;
        _complete = _derivation is null;
        _stale = !_complete;
    }

    /// <summary>The network they belong to.</summary>
    public NetworkInfo Info { get; }

    /// <summary>What is done to inputs first, or null.</summary>
    public InputTransform<T>? Transform => _stage?.Transform;

    /// <summary>Whether inputs that are not finite are refused.</summary>
    public bool Strict => _stage?.Strict ?? false;

    /// <summary>The snapshot to predict with, brought up to date unless a step is just changing the weights.</summary>
    public WeightSnapshot<T> Snapshot
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (Volatile.Read(ref _stale))
            {
                Refresh();
            }

            return Volatile.Read(ref _current);
        }
    }

    /// <summary>The master copy; written only between <see cref="BeginWrite"/> and <see cref="EndWrite"/>.</summary>
    internal AlignedBuffer<T> Master => _master;

    /// <summary>Sets what is done to inputs, for predictions that start from now on.</summary>
    /// <param name="transform">A transform of samples of the network's input size, or null.</param>
    /// <param name="strict">Whether inputs that are not finite are refused.</param>
    /// <exception cref="ArgumentException">The transform is for samples of another size.</exception>
    public void SetStage(InputTransform<T>? transform, bool strict)
    {
        if (transform is not null && transform.FeatureCount != Info.InputSize)
        {
            throw new ArgumentException(
                $"The transform is for samples of {transform.FeatureCount} elements; the network's have {Info.InputSize}.", nameof(transform));
        }

        BeginWrite();
        _stage = transform is null && !strict ? null : new InputStage<T>(transform, strict);
        EndWrite();
        Refresh();
    }

    /// <summary>Sets the input stage of weights that no one else has seen yet.</summary>
    internal void AttachStage(InputTransform<T>? transform, bool strict = false)
    {
        _stage = transform is null && !strict ? null : new InputStage<T>(transform, strict);
        _current.Stage = _stage;
    }

    /// <summary>Keeps everyone else from changing the master copy or refreshing the snapshot from it.</summary>
    internal void BeginWrite()
    {
        Enter();
        if (_spare is null)
        {
            Separate();
        }
    }

    /// <summary>Ends a change: the next prediction sees it.</summary>
    internal void EndWrite()
    {
        Volatile.Write(ref _stale, true);
        if (Volatile.Read(ref _wanted))
        {
            // A trainer that steps without a pause would keep every prediction out.
            WriteSnapshot();
        }

        Volatile.Write(ref _gate, 0);
    }

    /// <summary>Brings the snapshot up to date; while a step changes the weights, leaves that to the step's end.</summary>
    internal void Refresh()
    {
        if (Interlocked.CompareExchange(ref _gate, 1, 0) != 0)
        {
            Volatile.Write(ref _wanted, true); // until then the last complete snapshot stays
            var spin = default(SpinWait);
            while (!Volatile.Read(ref _complete))
            {
                spin.SpinOnce(); // there is none yet
            }

            return;
        }

        if (_stale && _spare is null)
        {
            Derive(_current);
            Volatile.Write(ref _complete, true);
            Volatile.Write(ref _stale, false);
        }
        else if (_stale)
        {
            WriteSnapshot();
        }

        Volatile.Write(ref _gate, 0);
    }

    /// <summary>The weights and the input stage as they are between two changes, with nothing in common.</summary>
    internal NetworkWeights<T> Copy()
    {
        var copy = new NetworkWeights<T>(Info);
        Enter();
        _master.Span.CopyTo(copy._master.Span);
        copy._stage = copy._current.Stage = _stage;
        Volatile.Write(ref _gate, 0);
        return copy;
    }

    /// <summary>Replaces the weights and the input stage by another network's, at once for threads that predict.</summary>
    internal void Publish(NetworkWeights<T> other)
    {
        if (ReferenceEquals(other, this))
        {
            return;
        }

        // Through a copy, so that two gates are never held at the same time.
        var copy = other.Copy();
        BeginWrite();
        copy._master.Span.CopyTo(_master.Span);
        _stage = copy._stage;
        EndWrite();
        Refresh();
    }

    // Writes the master copy into the spare snapshot and makes it the one that predictions read.
    private void WriteSnapshot()
    {
        var spare = _spare!;
        spare.Advance();
        _master.Span.CopyTo(spare.Buffer.Span);
        Derive(spare);
        spare.Stage = _stage;
        spare.Advance();
        _spare = _current;
        Volatile.Write(ref _current, spare);
        Volatile.Write(ref _complete, true);
        Volatile.Write(ref _stale, false);
        Volatile.Write(ref _wanted, false);
    }

    private void Derive(WeightSnapshot<T> snapshot) => _derivation?.Invoke(ref snapshot.First, ref snapshot.Derived);

    private void Enter()
    {
        var spin = default(SpinWait);
        while (Interlocked.CompareExchange(ref _gate, 1, 0) != 0)
        {
            spin.SpinOnce();
        }
    }

    private void Separate()
    {
        var shared = _current;
        var snapshot = shared.Copy();
        _spare = shared.Copy();
        Volatile.Write(ref _current, snapshot);
        shared.Advance(); // odd from now on: who still reads the master copy starts again
    }
}
