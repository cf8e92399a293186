using System.Diagnostics;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The one test that runs the real compiler: whatever a project switches off, an invalid network does not build.</summary>
public sealed class RealBuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_invalid_network_fails_the_build_without_analyzers_too()
    {
        Write("Invalid.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RunAnalyzers>false</RunAnalyzers>
                <NoWarn>$(NoWarn);NETGEN007</NoWarn> <!-- must not help -->
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(NeuralNetworkAttribute).Assembly.Location}" />
                <Analyzer Include="{typeof(NetworkGenerator).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.NETGEN007.severity = none\n");
        Write("Network.cs", """
            using NetGen;

            #pragma warning disable NETGEN007 // must not help
            [NeuralNetwork]
            [Input(4), Dense(0)]
            public sealed partial class Invalid;
            """);

        var (code, output) = await Build();
        Assert.True(code != 0, output);
        Assert.Contains("Network.cs(5,18): error NETGEN007: Dense: each size in 'units' must be a whole number of at least 1, but found 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private async Task<(int Code, string Output)> Build()
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build is not what runs without vector instructions or under another test host's settings.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name is "DOTNET_EnableHWIntrinsic" or "DOTNET_MaxVectorTBitWidth").ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
