using System;
using System.Collections.Generic;

namespace NetGen.Generator.Emit;

/// <summary>The kernels that a network's code calls; layers that need the same kernel share it.</summary>
internal sealed class KernelLibrary(string type)
{
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>The C# type of the numbers.</summary>
    public string Type { get; } = type;

    /// <summary>The text of the kernels first used in the current file, in the order of their use.</summary>
    public CodeWriter Code { get; private set; } = new();

    /// <summary>Begins another file: kernels that an earlier one has are only called.</summary>
    public void BeginFile() => Code = new CodeWriter();

    /// <summary>The name of a kernel, which is written at its first use.</summary>
    /// <param name="key">Everything that its text depends on.</param>
    /// <param name="name">The name to give it; a number is added if another kernel has it.</param>
    /// <param name="write">Writes the kernel under the name.</param>
    public string Require(string key, string name, Action<string, CodeWriter> write)
    {
        if (_names.TryGetValue(key, out var known))
        {
            return known;
        }

        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            unique = name + "_" + number;
        }

        _names[key] = unique;
        write(unique, Code);
        return unique;
    }
}
