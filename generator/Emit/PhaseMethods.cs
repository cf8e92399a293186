using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Graph;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>Writes the nodes of a phase as one method, or as several that it calls in turn.</summary>
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
    /// <param name="opening">A statement to begin with, or nothing.</param>
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
        string opening,
        params string[] locals)
    {
        var methods = Methods(PhaseSegment.Divide(nodes, scope));
        if (methods.Count <= 1)
        {
            WriteMethod(modifiers, name, methods.Count == 0 ? [] : methods[0], opening);
            return;
        }

        code.Open($"{modifiers} {name}({parameters})");
        foreach (var local in locals.Where(local => Uses(opening, local)))
        {
            code.Line(local);
        }

        if (opening.Length > 0)
        {
            code.Line(opening);
        }

        for (var part = 1; part <= methods.Count; part++)
        {
            code.Line($"__{name}{part}({arguments});");
        }

        code.Close();
        for (var part = 1; part <= methods.Count; part++)
        {
            code.Line();
            WriteMethod(modifiers.Replace("protected override", "private"), $"__{name}{part}", methods[part - 1], "");
        }

        void WriteMethod(string methodModifiers, string methodName, IReadOnlyList<PhaseSegment> segments, string first)
        {
            var body = new CodeWriter();
            if (first.Length > 0)
            {
                body.Line(first);
            }

            var whole = segments.Count == 1 && segments[0].Block == 0;
            foreach (var segment in segments)
            {
                WriteSegment(body, segment, whole, segments.FirstOrDefault(other => other.Block > 0));
            }

            var text = body.ToString().Trim('\n');
            code.Open($"{methodModifiers} {methodName}({parameters})");
            foreach (var local in locals.Where(local => Uses(text, local)))
            {
                code.Line(local);
            }

            foreach (var local in RangeLocals(scope).Where(local => whole && Uses(text, local)))
            {
                code.Line(local);
            }

            if (text.Length > 0)
            {
                code.Lines(text);
            }

            code.Close();
        }

        void WriteSegment(CodeWriter body, PhaseSegment segment, bool whole, PhaseSegment? explained)
        {
            if (segment.Synchronize)
            {
                body.Line("Synchronize();");
            }

            var range = segment.IsShared ? scope.OfBatch() : segment.Block == 0 ? scope : scope with { From = "sample", To = "end" };
            var inner = new CodeWriter();
            var emitter = new PhaseEmitter(model, kernels, inner, range);
            foreach (var node in segment.Nodes)
            {
                emitter.Emit(node);
            }

            var text = inner.ToString().Trim('\n');
            if (whole)
            {
                body.Lines(text);
                return;
            }

            if (segment.Block == 0)
            {
                body.Open();
            }
            else
            {
                var block = Text(segment.Block);
                if (segment == explained)
                {
                    body.Line("// Some samples at a time through several layers, so that their activations stay in the cache.");
                }

                body.Open($"for (int sample = from; sample < to; sample += {block})");
                body.Line($"int end = global::System.Math.Min(sample + {block}, to);");
            }

            foreach (var local in RangeLocals(range).Where(local => Uses(text, local)))
            {
                body.Line(local);
            }

            body.Lines(text);
            body.Close();
            body.Line();
        }
    }

    // The first sample of a range and their number, where the method has a range.
    private static IReadOnlyList<string> RangeLocals(PhaseScope scope) => scope.First.Length == 0
        ? []
        : [$"nint {scope.First} = {scope.From};", $"nint {scope.Samples} = {scope.To} - {scope.From};"];

    // As many segments in a method as the JIT's budget of locals allows.
    private static List<IReadOnlyList<PhaseSegment>> Methods(IReadOnlyList<PhaseSegment> segments)
    {
        var methods = new List<IReadOnlyList<PhaseSegment>>();
        var current = new List<PhaseSegment>();
        foreach (var segment in segments)
        {
            if (current.Count > 0 && current.Sum(other => other.Nodes.Count) + segment.Nodes.Count > PhaseSegment.MostNodes)
            {
                methods.Add(current);
                current = [];
            }

            current.Add(segment);
        }

        if (current.Count > 0)
        {
            methods.Add(current);
        }

        return methods;
    }

    // A local is declared only where it is used, so that the emitted code has no unused variables.
    private static bool Uses(string text, string local)
    {
        var name = local.Substring(0, local.IndexOf('=') - 1).Split(' ').Last();
        return text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Contains(name);
    }
}
