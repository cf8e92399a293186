using NetGen.CompilerServices;

namespace NetGen.Runtime.Tests.Fakes;

/// <summary>Lays out dense parameters in panels of 16 outputs, one after the other, as the generator does.</summary>
internal static class PanelLayout
{
    private const int Width = ParameterLayout.PanelWidth;

    public static NetworkInfo Info(
        string name, int inputs, int outputs, params (string Name, int[] Shape, Initializer Initializer)[] parameters)
    {
        var infos = new List<ParameterInfo>();
        var offset = 0;
        var (fanIn, fanOut) = (inputs, outputs);
        foreach (var parameter in parameters)
        {
            // A bias has the fans of the weight before it.
            (fanIn, fanOut) = parameter.Shape is [var rows, var columns] ? (columns, rows) : (fanIn, fanOut);
            var layout = Layout(offset, parameter.Shape);
            infos.Add(new ParameterInfo(parameter.Name, parameter.Shape, layout, parameter.Initializer, fanIn, fanOut, Trainable: true));
            offset += layout.Length;
        }

        return new NetworkInfo
        {
            Name = name,
            InputShape = [inputs],
            OutputShape = [outputs],
            Task = NetworkTask.Regression,
            Output = OutputKind.Values,
            Layers = [],
            Parameters = [.. infos],
            BufferLength = offset,
            TrainableLength = offset,
            Fingerprint = "0123456789abcdef",
            TrainingElementsPerSample = 0,
            Optimized = true,
        };
    }

    private static ParameterLayout Layout(int offset, int[] shape)
    {
        var columns = shape is [_, var second] ? second : 1;
        var panels = (shape[0] + Width - 1) / Width;
        return new ParameterLayout(
            offset, panels * columns * Width, columns * Width, shape.Length == 2 ? [1, Width] : [1]);
    }
}
