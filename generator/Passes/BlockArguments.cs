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

    public static IEnumerable<AttributeSpec> Apply(BlockSpec block, EquatableArray<double> values, int attribute, ICollection<CompileError> errors)
    {
        return [.. block.Attributes.Select(InAttribute)];

        AttributeSpec InAttribute(AttributeSpec spec) => spec with
        {
            Arguments = new(spec.Arguments.Select(argument => argument with { Numbers = new(argument.Numbers.Select(number => InNumber(spec, argument, number))) })),
        };

        double InNumber(AttributeSpec spec, ArgumentSpec argument, double number)
        {
            var position = (number - First) / Step;
            if (position < -0.5 || position >= Most - 0.5)
            {
                return number;
            }

            var index = (int)Math.Round(position);
            var name = "Arg." + (char)('A' + index);
            if (position != index)
            {
                errors.Add(new("NETGEN023", attribute, block.Name, spec.Kind, argument.Name, name));
                return 1;
            }

            if (index >= values.Count)
            {
                errors.Add(new("NETGEN022", attribute, block.Name, name, values.Count.ToString(CultureInfo.InvariantCulture)));
                return 1;
            }

            return values[index];
        }
    }
}
