using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What the looks so far saw of one layer's output.</summary>
/// <param name="probe">Where it lies.</param>
/// <param name="layer">The layer.</param>
internal sealed class MonitoredActivation(LayerProbe probe, LayerInfo layer)
{
    // Elements of one look: more say nothing new.
    private const int MostElements = 65536;
    private const int FewestSamples = 4;

    // The last look at which each unit was active.
    private readonly int[] _lastActive = new int[probe.CanBeFlat ? probe.Width : 0];

    public LayerProbe Probe => probe;

    /// <summary>The layer's name.</summary>
    public string Name => layer.Name;

    public int Units => probe.Width;

    /// <summary>The share of the elements of the last look that lie where the activation is flat.</summary>
    public double FlatShare { get; private set; }

    /// <summary>The units that were not active in so many looks in a row.</summary>
    public int DeadFor(int looks, int look)
    {
        var dead = 0;
        foreach (var last in _lastActive)
        {
            dead += look - last >= looks ? 1 : 0;
        }

        return dead;
    }

    /// <summary>Looks at the activations of a batch.</summary>
    /// <param name="arena">The trainer's arena.</param>
    /// <param name="capacity">The samples that it has room for.</param>
    /// <param name="batch">The samples that it has.</param>
    /// <param name="look">The number of the look, from 1.</param>
    /// <param name="counts">Memory for one element of each unit.</param>
    public void Look<T>(ReadOnlySpan<T> arena, int capacity, int batch, int look, Span<T> counts)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var perSample = probe.Lines * probe.Rows;
        var samples = Math.Min(batch, Math.Max(FewestSamples, MostElements / (perSample * probe.Width)));
        counts = counts[..probe.Width];
        counts.Clear();
        var (low, high) = (Bound<T>(probe.FlatBelow), Bound<T>(probe.FlatAbove));
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(arena), Start(capacity));
        for (var sample = 0; sample < samples; sample++)
        {
            // Spread over the batch.
            nint place = (nint)((long)sample * batch / samples) * probe.SampleStride;
            if (probe.Columns)
            {
                CountColumns(ref Unsafe.Add(ref first, place), capacity, counts, low, high);
                continue;
            }

            for (var line = 0; line < probe.Lines; line++)
            {
                for (var row = 0; row < probe.Rows; row++)
                {
                    CountRow(ref Unsafe.Add(ref first, place + ((nint)line * probe.LineStride) + ((nint)row * probe.RowStride)), counts, low, high);
                }
            }
        }

        var active = 0.0;
        for (var unit = 0; unit < counts.Length; unit++)
        {
            active += double.CreateTruncating(counts[unit]);
            _lastActive[unit] = counts[unit] > T.Zero ? look : _lastActive[unit];
        }

        FlatShare = 1 - (active / ((double)samples * perSample * probe.Width));
    }

    /// <summary>Whether any element of the batch is NaN or infinite.</summary>
    public bool HasNonFinite<T>(ReadOnlySpan<T> arena, int capacity, int batch)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var sample = 0; sample < batch; sample++)
        {
            for (var line = 0; line < probe.Lines; line++)
            {
                for (var row = 0; row < probe.Rows; row++)
                {
                    var place = Start(capacity) + ((long)sample * probe.SampleStride) + ((long)line * probe.LineStride) + ((long)row * probe.RowStride);
                    for (var column = 0; column < probe.Width; column++)
                    {
                        if (!T.IsFinite(arena[(int)(place + (column * Step(capacity)))]))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    private static T Bound<T>(double value)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(value);

    private nint Start(int capacity) => probe.Start + ((nint)probe.PerSample * capacity);

    private long Step(int capacity) => probe.Columns ? capacity + ParameterLayout.PanelWidth : 1;

    private void CountColumns<T>(ref T first, int capacity, Span<T> counts, T low, T high)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var column = 0; column < counts.Length; column++)
        {
            var value = Unsafe.Add(ref first, (nint)(column * Step(capacity)));
            counts[column] += value > low && value < high ? T.One : T.Zero;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CountRow<T>(ref T row, Span<T> counts, T low, T high)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref var count = ref MemoryMarshal.GetReference(counts);
        var (lowest, highest) = (new Vector<T>(low), new Vector<T>(high));
        nint i = 0;
        for (; i <= counts.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var value = Vector.LoadUnsafe(ref row, (nuint)i);
            var active = Vector.GreaterThan(value, lowest) & Vector.LessThan(value, highest);
            Vector.StoreUnsafe(Vector.LoadUnsafe(ref count, (nuint)i) + Vector.ConditionalSelect(active, Vector<T>.One, Vector<T>.Zero), ref count, (nuint)i);
        }

        for (; i < counts.Length; i++)
        {
            var value = Unsafe.Add(ref row, i);
            Unsafe.Add(ref count, i) += value > low && value < high ? T.One : T.Zero;
        }
    }
}
