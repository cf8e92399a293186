using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

// Patterns and switch expressions.
internal sealed partial class FunctionBody
{
    private FunctionValue Switch(ISwitchExpressionOperation choice, Frame frame)
    {
        var value = Evaluate(choice.Value, frame);
        return choice.Arms.Length == 0 ? Invalid(choice) : Arm(0);

        FunctionValue Arm(int index)
        {
            var arm = choice.Arms[index];
            var matches = Matches(arm.Pattern, value, frame);
            if (arm.Guard is { } guard)
            {
                matches = Truth.And(matches, Condition(guard, frame));
            }

            var isLast = index == choice.Arms.Length - 1;
            if (isLast && matches is not Known { Value: true } && !choice.IsExhaustive)
            {
                return Fail(choice, "this has no arm for every number", "add an arm '_ =>'");
            }

            // The last arm of several that cover all numbers is what is left.
            if (isLast || matches is Known { Value: true })
            {
                return Evaluate(arm.Value, frame);
            }

            _conditional++;
            var chosen = FunctionValue.Choose(matches, Evaluate(arm.Value, frame), Arm(index + 1));
            _conditional--;
            return chosen;
        }
    }

    private Truth Matches(IPatternOperation pattern, FunctionValue value, Frame frame)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return new Known(true);
            case INegatedPatternOperation negated:
                return Truth.Not(Matches(negated.Pattern, value, frame));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return Truth.And(Matches(both.LeftPattern, value, frame), Matches(both.RightPattern, value, frame));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return Truth.Or(Matches(either.LeftPattern, value, frame), Matches(either.RightPattern, value, frame));
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol } declaration when declaration.MatchesNull || StateLayout.IsNumber(declaration.MatchedType):
                frame.Variables[symbol] = value;
                return new Known(true);
            case IConstantPatternOperation { Value: { } constant } when value is Truth truth:
                var expected = Condition(constant, frame);
                return Truth.Choose(expected, truth, Truth.Not(truth));
            case IConstantPatternOperation { Value: { } constant } when value is Number number:
                var equal = Numeric(constant, frame);
                return equal is ConstantExpr { Number: double.NaN } ? Truth.IsNaN(number.Value) : Truth.AreEqual(number.Value, equal);
            case IRelationalPatternOperation { Value: { } bound } relational when value is Number number:
                return Arithmetic(relational.OperatorKind, number.Value, Numeric(bound, frame)) as Truth ?? new Known(false);
            default:
                Fail(pattern, "this pattern has no compiled form", "supported are constants, <, <=, >, >=, and, or, not, var and _");
                return new Known(false);
        }
    }
}
