using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emit;

/// <summary>Nodes of a phase that run together.</summary>
/// <param name="Nodes">The nodes, in order.</param>
/// <param name="Synchronize">Whether the workers wait for each other before it.</param>
/// <param name="Block">The samples that it takes at a time, so that their activations stay in the cache; 0 for all.</param>
internal sealed record PhaseSegment(IReadOnlyList<Node> Nodes, bool Synchronize, int Block)
{
    /// <summary>The nodes of a method: above some 500 locals the JIT would silently stop inlining.</summary>
    public const int MostNodes = 48;

    /// <summary>Whether the workers share it; a segment is shared as a whole.</summary>
    public bool IsShared => Nodes[0].IsShared;

    // Elements: half of a second-level cache of 1 MB, in single precision.
    private const int CachedElements = 1 << 17;

    /// <summary>
    /// Divides a phase: images are taken depth-first, a few samples at a time through all their layers; work that the
    /// workers share begins when what it reads is complete, and what reads its result waits for it. So does whatever follows
    /// work that reads the whole batch, because it may write over other workers' samples of that.
    /// </summary>
    public static IReadOnlyList<PhaseSegment> Divide(IReadOnlyList<Node> nodes, PhaseScope scope)
    {
        var segments = new List<PhaseSegment>();
        var current = new List<Node>();
        var fresh = new HashSet<Value>();
        var waits = false;
        var reads = false;
        foreach (var node in nodes)
        {
            var wait = scope.Workers && (node.Inputs.Any(input =>
                fresh.Contains(input) && (node.IsShared || input.Producer!.IsShared) && !(node.SharesChannels && input.Producer!.SharesChannels))
                || (reads && !node.IsShared));
            if (current.Count > 0 && (wait || current.Count == MostNodes || Kind(current[0]) != Kind(node)))
            {
                End();
                waits = wait;
            }

            if (wait)
            {
                fresh.Clear();
                reads = false;
            }

            reads |= scope.First.Length > 0 && node.IsShared && node.Inputs.Any(input => input.Storage.Elements > 0);
            current.Add(node);
            fresh.UnionWith(node.Outputs);
        }

        if (current.Count > 0)
        {
            End();
        }

        return segments;

        void End()
        {
            segments.Add(new PhaseSegment([.. current], waits, scope.First.Length > 0 && Kind(current[0]) == SegmentKind.Image ? SamplesAtATime(current) : 0));
            current.Clear();
            waits = false;
        }
    }

    private static SegmentKind Kind(Node node) =>
        node.IsShared ? SegmentKind.Shared
        : node.Flat.Any() ? SegmentKind.Rows
        : node.Inputs.Concat(node.Outputs).Any(value => value.Storage.Image is not null) ? SegmentKind.Image
        : SegmentKind.Rows;

    private static int SamplesAtATime(IEnumerable<Node> nodes)
    {
        var elements = nodes.SelectMany(node => node.Inputs.Concat(node.Outputs)).Distinct().Sum(value => (long)value.Storage.Elements);
        return (int)System.Math.Max(1, System.Math.Min(64, CachedElements / System.Math.Max(1, elements)));
    }

    private enum SegmentKind
    {
        Rows,
        Image,
        Shared,
    }
}
