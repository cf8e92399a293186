using System.Diagnostics;
using System.Runtime.Versioning;

namespace NetGen.Benchmarks.Machine;

/// <summary>A process that keeps the first core busy until it is disposed of.</summary>
internal sealed class BusyProcess : IDisposable
{
    /// <summary>Makes this program spin on the first core until its input ends.</summary>
    public const string Option = "--spin";

    private readonly Process _process = ChildProcess.Start(Option);

    /// <summary>Starts it, and waits until it spins.</summary>
    public BusyProcess() => _process.StandardOutput.ReadLine();

    /// <summary>Spins in this process.</summary>
    public static void RunInThisProcess()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            PinToFirstCore();
        }

        var input = new Thread(() =>
        {
            Console.In.ReadToEnd();
            Environment.Exit(0);
        });
        input.Start();
        Console.WriteLine("spinning");
        while (true)
        {
            Thread.SpinWait(1000);
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    [SupportedOSPlatform("linux")]
    [SupportedOSPlatform("windows")]
    private static void PinToFirstCore()
    {
        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = 1;
    }
}
