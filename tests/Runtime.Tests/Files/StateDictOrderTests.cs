using Xunit;

namespace NetGen.Runtime.Tests.Files;

public sealed class StateDictOrderTests
{
    [Fact]
    public void AlphabeticalNamesAreReadAsLayersInNaturalOrder() => Assert.Equal(
        ["layer1.0.weight", "layer1.0.bias", "layer1.0.running_mean", "layer1.2.weight", "layer2.weight", "layer10.weight", "layer10.bias"],
        Sort("layer1.0.bias", "layer1.0.running_mean", "layer1.0.weight", "layer1.2.weight", "layer10.bias", "layer10.weight", "layer2.weight"));

    [Fact]
    public void AnyOtherOrderIsTheFilesOwn() => Assert.Equal(
        ["encoder10.bias", "encoder10.weight", "decoder.weight"],
        Sort("encoder10.bias", "encoder10.weight", "decoder.weight"));

    [Fact]
    public void NumbersTooLongToBeNumbersAreText() => Assert.Equal(
        ["a1", "a99999999999999999998", "a99999999999999999999", "b"],
        Sort("a1", "a99999999999999999998", "a99999999999999999999", "b"));

    private static IEnumerable<string> Sort(params string[] names) =>
        StateDictOrder.Sort([.. names.Select(name => new TensorEntry(name, "F32", [0], 0, 0))]).Select(tensor => tensor.Name);
}
