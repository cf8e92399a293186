using System.Text.RegularExpressions;
using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Training;
using Spectre.Console;
using Xunit;

namespace NetGen.Runtime.Tests.Reports;

public class ConsoleTests
{
    private static readonly FitProgress s_step = new()
    {
        Kind = FitProgressKind.Step,
        Epoch = 3,
        Epochs = 20,
        Step = 30,
        StepsPerEpoch = 60,
        Loss = 0.12345,
        ValidationLoss = 0.25,
        ValidationAccuracy = 0.9722,
        SamplesPerSecond = 123456,
        Remaining = TimeSpan.FromSeconds(72),
    };

    [Fact]
    public void A_live_step_rewrites_one_line()
    {
        var (console, writer) = NewConsole(width: 120);
        new ConsoleProgress(console, live: true).Report(s_step);

        Assert.Equal(
            "\r\u001b[2Kepoch  3/20  ############------------  loss 0.1235  val acc 97.22%  val loss 0.2500  1:12 left  123,456 samples/s",
            Plain(writer));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(20)]
    public void A_live_line_fits_the_console(int width)
    {
        var (console, writer) = NewConsole(width);
        new ConsoleProgress(console, live: true).Report(s_step);

        var text = Plain(writer).Replace("\r\u001b[2K", "", StringComparison.Ordinal);
        Assert.StartsWith("epoch  3/20", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, width - 1);
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public void Redirected_output_gets_a_plain_line_per_epoch_and_no_steps()
    {
        var (console, writer) = NewConsole(width: 20);
        var progress = new ConsoleProgress(console, live: false);
        progress.Report(s_step);
        progress.Report(s_step with { Kind = FitProgressKind.EpochEnd, ValidationLoss = null, ValidationAccuracy = null });

        Assert.Equal("epoch  3/20  loss 0.1235  1:12 left  123,456 samples/s\n", writer.ToString());
    }

    [Fact]
    public void A_console_without_control_codes_is_not_live()
    {
        var (console, _) = NewConsole(width: 80);
        console.Profile.Capabilities.Ansi = false;
        Assert.False(new ConsoleProgress(console).IsLive);

        console.Profile.Capabilities.Ansi = true;
        console.Profile.Capabilities.Interactive = true;
        Assert.True(new ConsoleProgress(console).IsLive);

        console.Profile.Capabilities.Interactive = false;
        Assert.False(new ConsoleProgress(console).IsLive);
    }

    [Fact]
    public void A_whole_fit_ends_with_its_result()
    {
        var (console, writer) = NewConsole(width: 100);
        var result = TrainingLoop.Fit<TestRegressor, double, double>(
            new TestRegressor(), TestData.Line(9), null, new FitOptions { Epochs = 3 }, new ConsoleProgress(console, live: false));

        var lines = writer.ToString().Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.Equal($"note: {result.Warnings[0]}", lines[0]);
        Assert.Equal(["epoch 1/3", "epoch 2/3", "epoch 3/3"], lines[1..4].Select(line => line[..9]));
        Assert.Equal([result.ToString(), ""], lines[4..]);
    }

    [Fact]
    public void Warnings_are_lines_and_hints_wait_for_the_table()
    {
        var (console, writer) = NewConsole(width: 200);
        TrainingFinding[] findings =
        [
            new BatchSizeFinding { Value = 8, Bound = 90, Suggested = 90 },
            new DeadUnitsFinding { Value = 0.5, Bound = 0.4, Dead = 8, Units = 16, Layer = "relu1", Epoch = 2, Step = 40 },
        ];
        foreach (var live in (bool[])[false, true])
        {
            var progress = new ConsoleProgress(console, live);
            foreach (var finding in findings)
            {
                progress.Report(s_step with { Kind = FitProgressKind.Finding, Finding = finding });
            }
        }

        var line = $"warning: epoch 2, step 40: 8 of 16 units of relu1 were inactive for every sample looked at. {findings[1].Advice}\n";
        Assert.Equal($"{line}\r\u001b[2K{line}", writer.ToString());

        ConsoleReport.Write(findings, console);
        var lines = Plain(writer).Split('\n');
        Assert.Contains(lines, line => Cells(line).Take(2).SequenceEqual(["hint", "The"]));
        Assert.Contains(lines, line => Cells(line).Take(3).SequenceEqual(["warning", "40", "relu1"]));
        ConsoleReport.Write([], console);
        Assert.EndsWith("The training monitor found nothing unusual.\n", Plain(writer), StringComparison.Ordinal);
    }

    [Fact]
    public void The_live_line_gives_way_to_the_result()
    {
        var (console, writer) = NewConsole(width: 100);
        var progress = new ConsoleProgress(console, live: true);
        progress.Report(s_step);
        progress.Report(new FitProgress { Kind = FitProgressKind.End, Message = "done" });

        Assert.EndsWith("\r\u001b[2Kdone\n", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Confusion_matrices_are_tables()
    {
        var (console, writer) = NewConsole(width: 100);
        ConsoleReport.Write(ConfusionMatrix.FromPredictions([0, 0, 1, 1], [0, 1, 1, 1], 2, ["[cat]", "dog"]), console);

        var lines = Plain(writer).Split('\n');
        Assert.Contains(lines, line => Cells(line).SequenceEqual(["[cat]", "1", "1", "50%"]));
        Assert.Contains(lines, line => Cells(line).SequenceEqual(["dog", "0", "2", "100%"]));
        Assert.Contains(lines, line => Cells(line).SequenceEqual(["precision", "100%", "67%", "75%"]));
    }

    [Fact]
    public void Summaries_are_tables()
    {
        var (console, writer) = NewConsole(width: 100);
        ConsoleReport.Write(NetworkSummary.Create(new TestClassifier().Weights), console);

        var lines = Plain(writer).Split('\n');
        Assert.Contains("TestClassifier", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => Cells(line).SequenceEqual(["fc", "Dense(3)", "(3)", "9", "12"]));
    }

    // Without the codes of style.
    private static string Plain(StringWriter writer) => Regex.Replace(writer.ToString(), "\u001b\\[[0-9;]*m", "");

    private static string[] Cells(string line) =>
        line.Split(' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (IAnsiConsole Console, StringWriter Writer) NewConsole(int width)
    {
        var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = false;
        return (console, writer);
    }
}
