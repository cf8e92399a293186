using Spectre.Console;

namespace NetGen;

/// <summary>
/// Shows a training's progress on the console: one live line with a bar while someone watches, and a plain line per epoch
/// when the output goes to a file, a pipe or a terminal without control codes. Pass it to <c>Fit</c>; it writes on the
/// thread that trains, so the lines stay in order.
/// </summary>
/// <example>
/// <code>net.Fit(train, validation, options, new ConsoleProgress());</code>
/// </example>
public sealed class ConsoleProgress : IProgress<FitProgress>
{
    private const string EraseLine = "\r\u001b[2K";
    private readonly IAnsiConsole _console;

    /// <summary>Shows progress.</summary>
    /// <param name="console">Where; null for the process's console.</param>
    /// <param name="live">
    /// Whether one line is written over and over. Default: null, which decides by whether the console is interactive,
    /// knows control codes and is not redirected.
    /// </param>
    public ConsoleProgress(IAnsiConsole? console = null, bool? live = null)
    {
        _console = console ?? AnsiConsole.Console;
        var capabilities = _console.Profile.Capabilities;
        IsLive = live ?? (capabilities.Interactive && capabilities.Ansi && (console is not null || !Console.IsOutputRedirected));
    }

    /// <summary>Whether one line is written over and over.</summary>
    public bool IsLive { get; }

    /// <inheritdoc/>
    public void Report(FitProgress value)
    {
        switch (value.Kind)
        {
            case FitProgressKind.Message:
                WriteLine($"note: {value.Message}");
                break;
            case FitProgressKind.Finding:
                // Hints wait for the report.
                if (value.Finding is { Severity: > FindingSeverity.Hint } finding)
                {
                    WriteLine($"{ProgressText.Name(finding.Severity)}: {finding}");
                }

                break;
            case FitProgressKind.End:
                WriteLine(value.Message ?? "");
                break;
            case FitProgressKind.EpochEnd when !IsLive:
                WriteLine(ProgressText.Line(value));
                break;
            default:
                if (IsLive)
                {
                    _console.Write(new ControlCode(EraseLine));
                    _console.Write(ProgressText.LiveLine(value, _console.Profile));
                }

                break;
        }
    }

    // Straight to the writer: Spectre would break lines at the width that it assumes of a file.
    private void WriteLine(string text)
    {
        if (IsLive)
        {
            _console.Write(new ControlCode(EraseLine));
        }

        var writer = _console.Profile.Out.Writer;
        writer.Write(text + "\n");
        writer.Flush();
    }
}
