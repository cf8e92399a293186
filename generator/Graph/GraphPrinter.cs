using System.Linq;
using System.Text;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

/// <summary>The graph as text, one node per line: for tests, bug reports and curiosity.</summary>
internal static class GraphPrinter
{
    public static string Print(Graph graph)
    {
        var text = new StringBuilder();
        foreach (var value in graph.Values.Where(value => value.Producer is null))
        {
            text.Append(value.Role.ToString().ToLowerInvariant()).Append(' ').Append(value.Name).Append(' ').Append(value.Shape).Append('\n');
        }

        foreach (var node in graph.Nodes)
        {
            text.Append(string.Join(", ", node.Outputs.Select(output => $"{output.Name} {output.Shape}")))
                .Append(" = ").Append(node.Operation)
                .Append('(').Append(string.Join(", ", node.Inputs)).Append(')');
            if (node is MapNode map)
            {
                text.Append(": ").Append(ExprPrinter.Print(map.Function));
            }
            else if (node is ReduceNode reduce)
            {
                text.Append(": Σ ").Append(ExprPrinter.Print(reduce.Function));
            }
            else if (node is FusibleNode { Epilogue: { } epilogue })
            {
                text.Append(", then ").Append(ExprPrinter.Print(epilogue));
            }
            else if (node is PrologueNode { Prologue: { } prologue })
            {
                text.Append(", of ").Append(ExprPrinter.Print(prologue));
            }

            text.Append('\n');
        }

        return text.Append("return ").Append(string.Join(", ", graph.Results)).Append('\n').ToString();
    }
}
