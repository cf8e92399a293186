using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

// What changes variables, and values of several numbers.
internal sealed partial class FunctionBody
{
    private FunctionValue Assign(ISimpleAssignmentOperation assignment, Frame frame)
    {
        if (assignment.IsRef)
        {
            return Fail(assignment, "this assigns a reference", Supported);
        }

        var value = Evaluate(assignment.Value, frame);
        Store(assignment.Target, value, frame);
        return value;
    }

    private FunctionValue Assign(ICompoundAssignmentOperation assignment, Frame frame)
    {
        var (left, right) = (Evaluate(assignment.Target, frame), Evaluate(assignment.Value, frame));
        var value = (left, right) switch
        {
            _ when assignment.OperatorMethod is not null => null,
            (Number a, Number b) when StateLayout.IsNumber(assignment.Type) => Arithmetic(assignment.OperatorKind, a.Value, b.Value),
            (Truth a, Truth b) when assignment.OperatorKind == BinaryOperatorKind.And => Truth.And(a, b),
            (Truth a, Truth b) when assignment.OperatorKind == BinaryOperatorKind.Or => Truth.Or(a, b),
            _ => null,
        };
        if (value is null)
        {
            return Fail(assignment, $"the operator '{OperatorOf(assignment.Syntax)}' has no compiled form", Supported);
        }

        Store(assignment.Target, value, frame);
        return value;
    }

    private FunctionValue Increment(IIncrementOrDecrementOperation increment, Frame frame)
    {
        if (!StateLayout.IsNumber(increment.Type))
        {
            return Fail(increment, "this computes with whole numbers", Supported);
        }

        var old = Numeric(increment.Target, frame);
        var value = new Number(increment.Kind == OperationKind.Increment ? old + 1 : old - 1);
        Store(increment.Target, value, frame);
        return increment.IsPostfix ? new Number(old) : value;
    }

    private FunctionValue Deconstruct(IDeconstructionAssignmentOperation deconstruction, Frame frame)
    {
        var value = Evaluate(deconstruction.Value, frame);
        Store(deconstruction.Target, value, frame);
        return value;
    }

    private void Store(IOperation target, FunctionValue value, Frame frame)
    {
        switch (target)
        {
            case IDiscardOperation:
                break;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, frame);
                break;
            case ILocalReferenceOperation local:
                Store(local, local.Local, value, frame);
                break;
            case IParameterReferenceOperation parameter:
                Store(parameter, parameter.Parameter, value, frame);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                StoreIn(field, instance, StateLayout.KeyOf(field.Field), value, frame);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                StoreIn(property, instance, property.Property.Name, value, frame);
                break;
            case ITupleOperation tuple when value is Aggregate aggregate && aggregate.Fields.Count == tuple.Elements.Length:
                for (var i = 0; i < tuple.Elements.Length; i++)
                {
                    Store(tuple.Elements[i], aggregate.Fields[i].Value, frame);
                }

                break;
            case IInvalidOperation:
                Invalid(target);
                break;
            default:
                Fail(target, "this is assigned", "assign locals, parameters and the state only");
                break;
        }
    }

    private void Store(IOperation target, ISymbol variable, FunctionValue value, Frame frame)
    {
        if (_conditional > 0)
        {
            Fail(target, "this is assigned in an expression that is not always computed", "assign it in a statement of its own");
        }
        else if (!SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol.OriginalDefinition, frame.Method is null ? null : FunctionBody.BodyOf(frame.Method)))
        {
            Fail(target, $"a local function assigns '{variable.Name}' of the method around it", "return the value instead");
        }
        else
        {
            frame.Variables[variable] = value;
        }
    }

    private void StoreIn(IOperation target, IOperation instance, string key, FunctionValue value, Frame frame)
    {
        if (instance is ILocalReferenceOperation or IParameterReferenceOperation
            && Evaluate(instance, frame) is Aggregate aggregate
            && aggregate.Find(key) is not null)
        {
            Store(instance, aggregate.With(key, value), frame);
        }
        else
        {
            Fail(target, "this is assigned", "assign locals, parameters and the state only");
        }
    }

    // A tuple or a struct of numbers.
    private FunctionValue Make(IOperation operation, Frame frame)
    {
        var zero = (Aggregate)Zero(operation.Type);
        switch (operation)
        {
            case ITupleOperation tuple:
                return new Aggregate([.. zero.Fields.Zip(tuple.Elements, (field, element) => (field.Name, Evaluate(element, frame)))]);
            case IWithOperation with:
                return Evaluate(with.Operand, frame) is Aggregate made ? Initialize(made, with.Initializer, frame) : zero;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                // The constructor of a record's header, or the one that every struct has.
                var isPlain = constructor.Parameters.Length == 0 && constructor.IsImplicitlyDeclared;
                if (!isPlain && !constructor.Parameters.All(parameter => creation.Type!.IsRecord && zero.Find(parameter.Name) is not null))
                {
                    return Fail(creation, "this calls a constructor with a body", "set the fields in braces, such as new State { M = m }");
                }

                foreach (var argument in creation.Arguments.Where(argument => argument.Parameter is not null))
                {
                    zero = zero.With(argument.Parameter!.Name, Evaluate(argument.Value, frame));
                }

                return Initialize(zero, creation.Initializer, frame);
            default:
                return zero;
        }
    }

    private Aggregate Initialize(Aggregate value, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            var key = assignment.Target switch
            {
                IFieldReferenceOperation field => StateLayout.KeyOf(field.Field),
                IPropertyReferenceOperation property => property.Property.Name,
                _ => "",
            };
            if (value.Find(key) is null)
            {
                Fail(assignment.Target, "this is assigned", "set fields that hold numbers only");
                continue;
            }

            value = value.With(key, Evaluate(assignment.Value, frame));
        }

        return value;
    }
}
