namespace NetGen.Runtime.Tests.Fakes;

/// <summary>Files for <see cref="PanelNetwork{T}"/> as PyTorch's writer makes them: tensors sorted by name.</summary>
internal static class PyTorchFile
{
    public static readonly float[] Weight1 = Ramp(60);
    public static readonly float[] Bias1 = Ramp(20);
    public static readonly float[] Weight2 = Ramp(40);
    public static readonly float[] Bias2 = Ramp(2);

    public static SafeTensorsBytes Start(string first = "fc1", string second = "fc2") => new SafeTensorsBytes()
        .Metadata("format", "pt")
        .Add($"{first}.bias", [20], Bias1)
        .Add($"{first}.weight", [20, 3], Weight1)
        .Add($"{second}.bias", [2], Bias2)
        .Add($"{second}.weight", [2, 20], Weight2);

    /// <summary>The same in another type: all four tensors, in any order.</summary>
    public static SafeTensorsBytes InType(string type, Func<float, byte[]> convert) => new SafeTensorsBytes()
        .Add("fc2.weight", type, [2, 20], [.. Weight2.SelectMany(convert)])
        .Add("fc1.weight", type, [20, 3], [.. Weight1.SelectMany(convert)])
        .Add("fc1.bias", type, [20], [.. Bias1.SelectMany(convert)])
        .Add("fc2.bias", type, [2], [.. Bias2.SelectMany(convert)]);

    // Multiples of 1/8 up to 64: exact even in BF16's 8 bits.
    private static float[] Ramp(int count) => [.. Enumerable.Range(1, count).Select(i => (i % 2 == 0 ? i : -i) / 8f)];
}
