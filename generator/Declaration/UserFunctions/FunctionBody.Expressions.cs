using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

// Expressions: constants, operators, conditions.
internal sealed partial class FunctionBody
{
    private FunctionValue Evaluate(IOperation operation, Frame frame)
    {
        if (++_steps > MostSteps || _level == MostLevels)
        {
            return Large(operation);
        }

        _level++;
        var value = Read(operation, frame);
        _level--;
        return value is Number number && Depth(number.Value) > MostDepth ? Large(operation) : value;
    }

    private FunctionValue Large(IOperation operation) =>
        Faults.Any(fault => fault.Fault.Arguments.Contains(TooLarge)) ? Zero(operation.Type) : Fail(operation, TooLarge, "simplify it");

    private int Depth(Expr expression)
    {
        if (!_depths.TryGetValue(expression, out var depth))
        {
            _depths[expression] = depth = 1 + expression.Parts.Select(Depth).DefaultIfEmpty().Max();
        }

        return depth;
    }

    private FunctionValue Read(IOperation operation, Frame frame)
    {
        if (operation.Type?.TypeKind == TypeKind.Error)
        {
            return Invalid(operation);
        }

        // C# computes with whole numbers and with conditions; numbers are computed in double precision here.
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && !StateLayout.IsNumber(operation.Type))
        {
            return constant is bool flag ? new Known(flag)
                : IsWhole(operation.Type) ? new Number(FunctionConstants.OfValue(constant))
                : Fail(operation, "this is no number", Supported);
        }

        return operation switch
        {
            ILiteralOperation { ConstantValue.Value: { } literal } => new Number(FunctionConstants.OfLiteral(literal, operation.Syntax)),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, frame),
            IConversionOperation conversion => Convert(conversion, frame),
            ILocalReferenceOperation local => Variable(local, local.Local, frame),
            IParameterReferenceOperation parameter => Variable(parameter, parameter.Parameter, frame),
            IFieldReferenceOperation field => Field(field, frame),
            IPropertyReferenceOperation property => Property(property, frame),
            IUnaryOperation unary => Unary(unary, frame),
            IBinaryOperation binary => Binary(binary, frame),
            IConditionalOperation conditional => Conditional(conditional, frame),
            ISwitchExpressionOperation choice => Switch(choice, frame),
            IIsPatternOperation test => Matches(test.Pattern, Evaluate(test.Value, frame), frame),
            IInvocationOperation invocation => Invoke(invocation, frame),
            ISimpleAssignmentOperation assignment => Assign(assignment, frame),
            ICompoundAssignmentOperation assignment => Assign(assignment, frame),
            IIncrementOrDecrementOperation increment => Increment(increment, frame),
            IDeconstructionAssignmentOperation deconstruction => Deconstruct(deconstruction, frame),
            ITupleOperation or IObjectCreationOperation or IWithOperation or IDefaultValueOperation when StateLayout.FieldsOf(operation.Type) is not null =>
                Make(operation, frame),
            IDefaultValueOperation when StateLayout.IsNumber(operation.Type) => new Number(0),
            IInvalidOperation => Invalid(operation),
            _ => Fail(operation, "this is " + Describe(operation), Supported),
        };
    }

    private Expr Numeric(IOperation operation, Frame frame) =>
        (Evaluate(operation, frame) as Number ?? Fail(operation, "this is no number", Supported) as Number)?.Value ?? 0;

    private Truth Condition(IOperation operation, Frame frame) =>
        Evaluate(operation, frame) as Truth ?? Fail(operation, "this is no condition", Supported) as Truth ?? new Known(false);

    private FunctionValue Variable(IOperation operation, ISymbol symbol, Frame frame) =>
        frame.Variables.TryGetValue(symbol, out var value) ? value
        : operation.ConstantValue is { HasValue: true, Value: { } constant } ? new Number(FunctionConstants.OfValue(constant))
        : Fail(operation, $"'{symbol.Name}' has no value here", Supported);

    private FunctionValue Convert(IConversionOperation conversion, Frame frame)
    {
        var (from, to) = (conversion.Operand.Type, conversion.Type);
        if (conversion.OperatorMethod is not null)
        {
            return Fail(conversion, "this calls a conversion operator", Supported);
        }

        if (StateLayout.IsNumber(to))
        {
            return !StateLayout.IsNumber(from) && conversion.ConstantValue is { HasValue: true, Value: { } constant }
                ? new Number(FunctionConstants.OfValue(constant))
                : Evaluate(conversion.Operand, frame);
        }

        return conversion.Conversion.IsIdentity || (to is { IsTupleType: true } && StateLayout.FieldsOf(to) is not null)
            ? Evaluate(conversion.Operand, frame)
            : Fail(conversion, $"this is converted to '{to?.ToDisplayString()}'", "keep numbers as float or double; to round them, use MathF.Floor, Ceiling, Round or Truncate");
    }

    private FunctionValue Unary(IUnaryOperation unary, Frame frame) => unary switch
    {
        { OperatorMethod: not null } => Fail(unary, "this calls an operator of a type", Supported),
        { OperatorKind: UnaryOperatorKind.Minus } when StateLayout.IsNumber(unary.Type) => new Number(-Numeric(unary.Operand, frame)),
        { OperatorKind: UnaryOperatorKind.Plus } when StateLayout.IsNumber(unary.Type) => Evaluate(unary.Operand, frame),
        { OperatorKind: UnaryOperatorKind.Not } => Truth.Not(Condition(unary.Operand, frame)),
        _ => Fail(unary, "this operator has no compiled form", Supported),
    };

    private FunctionValue Binary(IBinaryOperation binary, Frame frame)
    {
        if (binary.OperatorMethod is not null)
        {
            return Fail(binary, "this calls an operator of a type", Supported);
        }

        if (binary.Type?.SpecialType == SpecialType.System_Boolean && binary.LeftOperand.Type?.SpecialType == SpecialType.System_Boolean)
        {
            return Logic(binary, frame);
        }

        if (StateLayout.IsNumber(binary.LeftOperand.Type))
        {
            var (left, right) = (Numeric(binary.LeftOperand, frame), Numeric(binary.RightOperand, frame));
            if (Arithmetic(binary.OperatorKind, left, right) is { } value)
            {
                return value;
            }
        }

        return Fail(
            binary,
            IsWhole(binary.LeftOperand.Type) ? "this computes with whole numbers" : $"the operator '{OperatorOf(binary.Syntax)}' has no compiled form",
            Supported);
    }

    private static FunctionValue? Arithmetic(BinaryOperatorKind kind, Expr left, Expr right) => kind switch
    {
        BinaryOperatorKind.Add => new Number(left + right),
        BinaryOperatorKind.Subtract => new Number(left - right),
        BinaryOperatorKind.Multiply => new Number(left * right),
        BinaryOperatorKind.Divide => new Number(left / right),
        BinaryOperatorKind.GreaterThan => Truth.Compare(Relation.Greater, left, right),
        BinaryOperatorKind.GreaterThanOrEqual => Truth.Compare(Relation.GreaterOrEqual, left, right),
        BinaryOperatorKind.LessThan => Truth.Compare(Relation.Less, left, right),
        BinaryOperatorKind.LessThanOrEqual => Truth.Compare(Relation.LessOrEqual, left, right),
        BinaryOperatorKind.Equals => Truth.AreEqual(left, right),
        BinaryOperatorKind.NotEquals => Truth.Not(Truth.AreEqual(left, right)),
        _ => null,
    };

    private FunctionValue Logic(IBinaryOperation binary, Frame frame)
    {
        var left = Condition(binary.LeftOperand, frame);
        var isShort = binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr;
        _conditional += isShort ? 1 : 0;
        var right = Condition(binary.RightOperand, frame);
        _conditional -= isShort ? 1 : 0;
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => Truth.And(left, right),
            BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Truth.Or(left, right),
            BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => Truth.Choose(left, Truth.Not(right), right),
            BinaryOperatorKind.Equals => Truth.Choose(left, right, Truth.Not(right)),
            _ => Fail(binary, "this operator has no compiled form", Supported),
        };
    }

    private FunctionValue Conditional(IConditionalOperation conditional, Frame frame)
    {
        var condition = Condition(conditional.Condition, frame);
        if (condition is Known known)
        {
            return Evaluate(known.Value ? conditional.WhenTrue : conditional.WhenFalse!, frame);
        }

        _conditional++;
        var value = FunctionValue.Choose(condition, Evaluate(conditional.WhenTrue, frame), Evaluate(conditional.WhenFalse!, frame));
        _conditional--;
        return value;
    }

    private static bool IsWhole(ITypeSymbol? type) =>
        type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static string OperatorOf(SyntaxNode syntax) => syntax switch
    {
        BinaryExpressionSyntax binary => binary.OperatorToken.Text,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken.Text,
        _ => syntax.ToString(),
    };
}
