using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NetGen.TensorBoard.Protos;

namespace NetGen.TensorBoard;

/// <summary>The events that make a run a row of TensorBoard's tab "HParams".</summary>
internal static class HyperParameters
{
    private const string Plugin = "hparams";

    /// <summary>Which hyper-parameters and metrics the columns are.</summary>
    public static Event Experiment(double time, IReadOnlyDictionary<string, object> values, IEnumerable<string> metrics) =>
        Of(time, "_hparams_/experiment", new HParamsPluginData
        {
            Experiment = new Experiment
            {
                TimeCreatedSecs = time,
                HparamInfos = { values.Select(value => new HParamInfo { Name = value.Key, Type = TypeOf(value.Value) }) },
                MetricInfos = { metrics.Select(tag => new MetricInfo { Name = new MetricName { Tag = tag } }) },
            },
        });

    /// <summary>The values of a run.</summary>
    public static Event Start(double time, IReadOnlyDictionary<string, object> values)
    {
        var start = new SessionStartInfo { StartTimeSecs = time };
        foreach (var (name, value) in values)
        {
            start.Hparams.Add(name, ValueOf(value));
        }

        return Of(time, "_hparams_/session_start_info", new HParamsPluginData { SessionStartInfo = start });
    }

    /// <summary>How the run ended.</summary>
    public static Event End(double time, bool success) =>
        Of(time, "_hparams_/session_end_info", new HParamsPluginData
        {
            SessionEndInfo = new SessionEndInfo { Status = success ? Status.Success : Status.Failure, EndTimeSecs = time },
        });

    /// <summary>Refuses values that are no text, number or boolean.</summary>
    public static void Check(IReadOnlyDictionary<string, object> values, string name)
    {
        foreach (var (key, value) in values)
        {
            if (value is not (string or bool or int or long or float or double))
            {
                throw new ArgumentException(
                    $"Hyper-parameter '{key}' is {(value is null ? "null" : $"a {value.GetType()}")}; a text, a number or a boolean is expected.", name);
            }
        }
    }

    private static Event Of(double time, string tag, HParamsPluginData data) => new()
    {
        WallTime = time,
        Summary = new Summary
        {
            Value =
            {
                new Summary.Types.Value
                {
                    Tag = tag,
                    Metadata = new SummaryMetadata
                    {
                        PluginData = new SummaryMetadata.Types.PluginData { PluginName = Plugin, Content = data.ToByteString() },
                    },
                },
            },
        },
    };

    private static DataType TypeOf(object value) => value switch
    {
        string => DataType.String,
        bool => DataType.Bool,
        _ => DataType.Float64,
    };

    private static Value ValueOf(object value) => value switch
    {
        string text => Value.ForString(text),
        bool flag => Value.ForBool(flag),
        _ => Value.ForNumber(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
