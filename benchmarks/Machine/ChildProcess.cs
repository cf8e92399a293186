using System.Diagnostics;

namespace NetGen.Benchmarks.Machine;

/// <summary>This program once more, in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Starts this program; its output and input are the caller's.</summary>
    /// <param name="arguments">Its arguments.</param>
    public static Process Start(params ReadOnlySpan<string> arguments)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
