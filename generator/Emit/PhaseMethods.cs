using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Emit;

/// <summary>
/// Writes the nodes of a phase as one method, or as several that it calls in turn: above some 500 locals the JIT would
/// silently stop inlining.
/// </summary>
internal static class PhaseMethods
{
    private const int NodesPerMethod = 48;

    /// <param name="model">The network.</param>
    /// <param name="kernels">Where kernels are written to.</param>
    /// <param name="code">Where methods are written to.</param>
    /// <param name="nodes">The nodes of the phase, in order.</param>
    /// <param name="scope">What the methods have in scope.</param>
    /// <param name="modifiers">The method's modifiers and return type.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="parameters">The method's parameters.</param>
    /// <param name="arguments">The same, as passed on to its parts.</param>
    /// <param name="locals">The buffers that the method refers to.</param>
    public static void Write(
        NetworkModel model,
        KernelLibrary kernels,
        CodeWriter code,
        IReadOnlyList<Node> nodes,
        PhaseScope scope,
        string modifiers,
        string name,
        string parameters,
        string arguments,
        params string[] locals)
    {
        if (nodes.Count <= NodesPerMethod)
        {
            WriteMethod(modifiers, name, nodes);
            return;
        }

        var parts = (nodes.Count + NodesPerMethod - 1) / NodesPerMethod;
        code.Open($"{modifiers} {name}({parameters})");
        for (var part = 1; part <= parts; part++)
        {
            code.Line($"__{name}{part}({arguments});");
        }

        code.Close();
        var own = modifiers.Replace("protected override", "private");
        for (var part = 1; part <= parts; part++)
        {
            code.Line();
            WriteMethod(own, $"__{name}{part}", [.. nodes.Skip((part - 1) * NodesPerMethod).Take(NodesPerMethod)]);
        }

        void WriteMethod(string methodModifiers, string methodName, IReadOnlyList<Node> part)
        {
            var body = new CodeWriter();
            var emitter = new PhaseEmitter(model, kernels, body, scope);
            foreach (var node in part)
            {
                emitter.Emit(node);
            }

            var text = body.ToString().Trim('\n');
            code.Open($"{methodModifiers} {methodName}({parameters})");
            foreach (var local in locals.Where(local => Uses(text, local)))
            {
                code.Line(local);
            }

            if (text.Length > 0)
            {
                code.Lines(text);
            }

            code.Close();
        }
    }

    // A local is declared only where it is used, so that the emitted code has no unused variables.
    private static bool Uses(string text, string local)
    {
        var name = local.Substring(0, local.IndexOf('=') - 1).Split(' ').Last();
        return text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Contains(name);
    }

    private static readonly char[] Separators = [.. " ,.()[]{};+-*/<>=&\n".ToCharArray()];
}
