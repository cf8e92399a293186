using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit.Kernels.Convolution;

/// <summary>Texts of offsets.</summary>
internal static class Strides
{
    /// <summary>A multiple of a stride that is an argument.</summary>
    public static string Multiple(int times, string argument) =>
        times == 0 ? "0" : times == 1 ? argument : $"{Text(times)} * {argument}";

    /// <summary>A multiple of a stride that is a literal, or an argument where that is null.</summary>
    public static string Multiple(int times, int? literal, string argument) =>
        literal is { } stride ? Text(times * stride) : Multiple(times, argument);
}
