using System.Globalization;

namespace NetGen;

/// <summary>
/// The order in which the tensors of a file are the parameters of a network, for <see cref="ParameterMatching.ByOrder"/>.
/// </summary>
internal sealed class StateDictOrder : IComparer<string[]>
{
    private static readonly string[] s_withinLayer = ["weight", "bias", "running_mean", "running_var", "num_batches_tracked"];

    private StateDictOrder()
    {
    }

    private static StateDictOrder Instance { get; } = new();

    /// <summary>
    /// The header's own order, unless it is alphabetical: then it is the writer's sorting and says nothing about the
    /// network, and the natural order of the names is the better guess.
    /// </summary>
    public static IReadOnlyList<TensorEntry> Sort(IReadOnlyList<TensorEntry> tensors)
    {
        for (var i = 1; i < tensors.Count; i++)
        {
            if (string.CompareOrdinal(tensors[i - 1].Name, tensors[i].Name) > 0)
            {
                return tensors;
            }
        }

        return [.. tensors.OrderBy(tensor => tensor.Name.Split('.'), Instance)];
    }

    /// <summary>Compares names segment by segment, numbers as numbers, a layer's weight before its bias.</summary>
    public int Compare(string[]? x, string[]? y)
    {
        var (left, right) = (x!, y!);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i] && CompareSegments(left[i], right[i]) is var comparison && comparison != 0)
            {
                return comparison;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareSegments(string left, string right)
    {
        var comparison = Rank(left).CompareTo(Rank(right));
        if (comparison != 0)
        {
            return comparison;
        }

        // The text before a trailing number, then the number: layer2 before layer10.
        var (leftText, leftNumber) = SplitNumber(left);
        var (rightText, rightNumber) = SplitNumber(right);
        comparison = string.CompareOrdinal(leftText, rightText);
        return comparison != 0 ? comparison : leftNumber.CompareTo(rightNumber);
    }

    private static int Rank(string segment)
    {
        var rank = Array.IndexOf(s_withinLayer, segment);
        return rank >= 0 ? rank : s_withinLayer.Length;
    }

    private static (string Text, long Number) SplitNumber(string segment)
    {
        var text = segment.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return long.TryParse(segment.AsSpan(text.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (text, number)
            : (segment, -1);
    }
}
