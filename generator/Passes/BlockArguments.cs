using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Declaration;

namespace NetGen.Generator.Passes;

/// <summary>
/// Puts a composition's arguments where the block's attributes have their placeholders. Placeholders are numbers far
/// apart, so that one which was calculated with is recognised.
/// </summary>
internal static class BlockArguments
{
    private const double First = 0x4000_0000;
    private const double Step = 1 << 16;
    private const int Most = 8;

    // What is left of a placeholder that was divided or doubled; nobody writes such sizes.
    private const double Smallest = 1 << 25;
    private const double Largest = 1L << 34;

    /// <param name="name">The block, or the network, which has no arguments.</param>
    /// <param name="attribute">The attribute to complete.</param>
    /// <param name="values">The arguments given; nothing for the network itself.</param>
    /// <param name="report">Takes what is wrong with it, at the attribute.</param>
    public static AttributeSpec Apply(string name, AttributeSpec attribute, EquatableArray<double>? values, Action<CompileError> report)
    {
        return attribute with { Arguments = new(attribute.Arguments.Select(InArgument)) };

        ArgumentSpec InArgument(ArgumentSpec argument) =>
            argument with { Numbers = new(argument.Numbers.Select((number, element) => InNumber(argument, number, element))) };

        double InNumber(ArgumentSpec argument, double number, int element)
        {
            if (!(Math.Abs(number) is >= Smallest and <= Largest))
            {
                return number;
            }

            // A network's own sizes may be large.
            var position = (number - First) / Step;
            if (values is null && position is not (>= -0.5 and < Most - 0.5))
            {
                return number;
            }

            var index = (int)Math.Round(Math.Max(-1, Math.Min(Most, position)));
            var placeholder = index is >= 0 and < Most ? "Arg." + (char)('A' + index) : "an argument such as Arg.A";

            // An enumeration has a text: a placeholder that was converted to it has lost what it stands for.
            if (position != index || index is < 0 or >= Most || argument.Text is not null)
            {
                report(new("NETGEN023", attribute.Index, name, attribute.Kind, argument.Name, placeholder) { Place = new(argument.Name, element) });
                return 1;
            }

            if (values is not { } given || index >= given.Count)
            {
                report(new("NETGEN022", attribute.Index, name, placeholder, Count(values?.Count ?? 0)) { Place = new(argument.Name, element) });
                return 1;
            }

            return given[index];
        }
    }

    private static string Count(int count) =>
        count == 0 ? "no arguments" : count == 1 ? "1 argument" : count.ToString(CultureInfo.InvariantCulture) + " arguments";
}
