using NetGen.CompilerServices;
using NetGen.Runtime.Tests.Fakes;
using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class AtomicSavingTests
{
    [Fact]
    public void SavingAgainReplacesTheFileAsAWhole()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["model"], new byte[100_000]);

        ModelFile.Save<PanelNetwork<float>, float>(new PanelNetwork<float>(1), folder["model"]);

        Assert.Equal(Models.Save(new PanelNetwork<float>(1)), File.ReadAllBytes(folder["model"]));
        Assert.Equal(["model"], folder.Files);
    }

    [Fact]
    public void AFailureHalfWayKeepsTheOldFileAndLeavesNothingElse()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["model"], "the old file");

        var error = Assert.Throws<IOException>(() => AtomicFile.Write(folder["model"], stream =>
        {
            stream.Write(new byte[10_000]);
            throw new IOException("The disk is full.");
        }));

        Assert.Contains("The disk is full.", error.Message, StringComparison.Ordinal);
        Assert.Contains("unchanged", error.Message, StringComparison.Ordinal);
        Assert.Equal("the old file", File.ReadAllText(folder["model"]));
        Assert.Equal(["model"], folder.Files);
    }

    [Fact]
    public void AnErrorOfTheWriterItselfComesThrough()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(folder["model"], _ => throw new InvalidOperationException()));
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void WhatMayNotBeWrittenIsNamed()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<UnauthorizedAccessException>(
            () => AtomicFile.Write(folder["model"], _ => throw new UnauthorizedAccessException()));

        Assert.StartsWith($"'{folder["model"]}' cannot be written", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFolderIsNamed()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder["missing"], "model");

        var error = Assert.Throws<DirectoryNotFoundException>(
            () => ModelFile.Save<PanelNetwork<float>, float>(new PanelNetwork<float>(1), path));

        Assert.Contains($"folder '{folder["missing"]}' does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderIsNotReplaced()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["model"]);

        var error = Assert.Throws<IOException>(
            () => ModelFile.Save<PanelNetwork<float>, float>(new PanelNetwork<float>(1), folder["model"]));

        Assert.Contains("it is a folder", error.Message, StringComparison.Ordinal);
        Assert.Equal(["model"], folder.Files);
    }

    [Fact]
    public void ALinkIsFollowed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["model"], "old");
        File.CreateSymbolicLink(folder["link"], folder["model"]);

        AtomicFile.Write(folder["link"], stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(folder["model"]));
        Assert.NotNull(new FileInfo(folder["link"]).LinkTarget);
        Assert.Equal(["link", "model"], folder.Files);
    }

    [Fact]
    public void AFileThatIsBeingReadCanBeReplaced()
    {
        using var folder = new TemporaryFolder();
        var old = new PanelNetwork<float>(1);
        ModelFile.Save<PanelNetwork<float>, float>(old, folder["model"]);
        using var reading = new FileStream(folder["model"], FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

        ModelFile.Save<PanelNetwork<float>, float>(new PanelNetwork<float>(2), folder["model"]);

        var again = ModelFile.Load<PanelNetwork<float>, float>(reading);
        Assert.Equal(old.Weights.Master.Span.ToArray(), again.Weights.Master.Span.ToArray());
    }
}
