using System.Globalization;
using Spectre.Console;

namespace NetGen;

/// <summary>Progress as text.</summary>
internal static class ProgressText
{
    private const int BarWidth = 24;

    /// <summary>One epoch as a plain line.</summary>
    public static string Line(in FitProgress progress) => string.Join("  ", [Epoch(progress), .. Fields(progress)]);

    /// <summary>The state of training in one line that fits the console: what matters least is left out first.</summary>
    public static Paragraph LiveLine(in FitProgress progress, Profile profile)
    {
        var line = new Paragraph();
        var room = profile.Width - 1;
        var epoch = Epoch(progress);
        line.Append(epoch, new Style(decoration: Decoration.Bold));
        room -= epoch.Length;
        if (room >= BarWidth + 2)
        {
            AppendBar(line, progress, profile.Capabilities.Unicode);
            room -= BarWidth + 2;
        }

        foreach (var field in Fields(progress))
        {
            room -= field.Length + 2;
            if (room < 0)
            {
                break;
            }

            line.Append("  " + field);
        }

        return line;
    }

    /// <summary>A severity in small letters.</summary>
    public static string Name(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Hint => "hint",
        FindingSeverity.Warning => "warning",
        _ => "error",
    };

    /// <summary>A duration as m:ss or h:mm:ss.</summary>
    public static string Duration(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    private static string Epoch(in FitProgress progress)
    {
        var epochs = progress.Epochs.ToString(CultureInfo.InvariantCulture);
        return $"epoch {progress.Epoch.ToString(CultureInfo.InvariantCulture).PadLeft(epochs.Length)}/{epochs}";
    }

    private static List<string> Fields(in FitProgress progress)
    {
        var culture = CultureInfo.InvariantCulture;
        List<string> fields = [string.Create(culture, $"loss {progress.Loss:0.0000}")];
        if (progress.ValidationAccuracy is { } accuracy)
        {
            fields.Add(string.Create(culture, $"val acc {100 * accuracy:0.00}%"));
        }

        if (progress.ValidationLoss is { } loss)
        {
            fields.Add(string.Create(culture, $"val loss {loss:0.0000}"));
        }

        fields.Add($"{Duration(progress.Remaining)} left");
        fields.Add(string.Create(culture, $"{progress.SamplesPerSecond:#,0} samples/s"));
        return fields;
    }

    private static void AppendBar(Paragraph line, in FitProgress progress, bool unicode)
    {
        // The number of steps of a stream is not known in its first epoch, and may be another in the next.
        var steps = Math.Max(progress.Step, progress.StepsPerEpoch);
        var done = progress.StepsPerEpoch == 0 ? 0 : (int)((long)BarWidth * progress.Step / steps);
        var (full, empty) = unicode ? ('\u2501', '\u2500') : ('#', '-');
        line.Append("  " + new string(full, done), new Style(Color.Green));
        line.Append(new string(empty, BarWidth - done), new Style(Color.Grey));
    }
}
