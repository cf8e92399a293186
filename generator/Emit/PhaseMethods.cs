using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>Writes the nodes of a phase as one method, or as several that it calls in turn: one for each segment.</summary>
internal static class PhaseMethods
{
    private static readonly char[] Separators = [.. " ,.()[]{};+-*/<>=&\n".ToCharArray()];

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
        var segments = PhaseSegment.Divide(nodes, scope);
        if (segments.Count == 0 || (segments.Count == 1 && segments[0].Block == 0))
        {
            WriteMethod(modifiers, name, nodes);
            return;
        }

        code.Open($"{modifiers} {name}({parameters})");
        for (var part = 0; part < segments.Count; part++)
        {
            WriteCall(segments[part], $"__{name}{part + 1}");
        }

        code.Close();
        for (var part = 0; part < segments.Count; part++)
        {
            code.Line();
            WriteMethod(modifiers.Replace("protected override", "private"), $"__{name}{part + 1}", segments[part].Nodes);
        }

        void WriteCall(PhaseSegment segment, string part)
        {
            if (segment.Synchronize)
            {
                code.Line("Synchronize();");
            }

            if (segment.Block == 0)
            {
                code.Line($"{part}({arguments});");
                return;
            }

            var block = Text(segment.Block);
            code.Open($"for (int sample = from; sample < to; sample += {block})");
            code.Line($"{part}({arguments.Replace("from, to", $"sample, global::System.Math.Min(sample + {block}, to)")});");
            code.Close();
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
}
