using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Conversion between PyTorch's order and the order of the storage.</summary>
internal static class ParameterCopy
{
    /// <summary>Copies a parameter out of the buffer, in row-major order of its shape.</summary>
    public static void CopyTo<T>(this ParameterInfo parameter, ReadOnlySpan<T> buffer, Span<T> destination)
    {
        var index = 0;
        foreach (var position in parameter.Positions())
        {
            destination[index++] = buffer[position];
        }
    }

    /// <summary>Copies a parameter in row-major order of its shape into the buffer; padding is left alone.</summary>
    public static void CopyFrom<T>(this ParameterInfo parameter, Span<T> buffer, ReadOnlySpan<T> source)
    {
        var index = 0;
        foreach (var position in parameter.Positions())
        {
            buffer[position] = source[index++];
        }
    }

    /// <summary>The position in the buffer of each element, in row-major order of the shape.</summary>
    public static IEnumerable<int> Positions(this ParameterInfo parameter)
    {
        var layout = parameter.Layout;
        var view = layout.View ?? parameter.Shape;
        var index = new int[view.Length];
        for (var element = 0; element < parameter.Count; element++)
        {
            var position = layout.Offset;
            for (var i = 0; i < index.Length; i++)
            {
                position += i == layout.PanelDimension
                    ? (index[i] / ParameterLayout.PanelWidth * layout.PanelStride) + (index[i] % ParameterLayout.PanelWidth * layout.Strides[i])
                    : index[i] * layout.Strides[i];
            }

            yield return position;

            for (var i = index.Length - 1; i >= 0 && ++index[i] == view[i]; i--)
            {
                index[i] = 0;
            }
        }
    }
}
