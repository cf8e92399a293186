using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>
/// Reads the bodies of a function and of what it calls by running them on expressions instead of numbers: what is left at the
/// end is the expression that the function stands for. Both branches of a condition are run, and their variables merged.
/// </summary>
internal sealed partial class FunctionBody(Compilation compilation, FunctionReader functions, CancellationToken cancellation)
{
    /// <summary>What a function may consist of, for messages.</summary>
    public const string Supported = "supported are arithmetic and comparisons of float and double, ?:, if and return, switch expressions, locals, constants, and calls of static methods";

    // Far more than formulas have; a few methods that call each other twice could stand for more than there is time for.
    private const int MostSteps = 20_000;
    private const int MostLevels = 200;

    // Expressions are walked recursively, and their derivatives are deeper.
    private const int MostDepth = 128;
    private const string TooLarge = "with everything that it calls it is too large";

    private readonly List<IMethodSymbol> _open = [];
    private readonly Dictionary<Expr, int> _depths = new(ExprWalk.ByReference);
    private int _steps;
    private int _level;
    private int _conditional;

    /// <summary>What could not be read.</summary>
    public List<LocatedFault> Faults { get; } = [];

    /// <summary>Runs a method of this compilation that has a body.</summary>
    public Outcome? Run(IMethodSymbol method, Frame frame)
    {
        cancellation.ThrowIfCancellationRequested();
        var syntax = (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).FirstOrDefault();
        if (syntax is null || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        var body = compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation) switch
        {
            IMethodBodyOperation found => found.BlockBody ?? found.ExpressionBody,
            ILocalFunctionOperation found => found.Body,
            IBlockOperation found => found,
            _ => null,
        };
        if (body is null)
        {
            return null;
        }

        _open.Add(method);
        Block(body, frame);
        _open.RemoveAt(_open.Count - 1);
        var outcome = frame.End();
        if (!method.ReturnsVoid && outcome.Value is null)
        {
            // C# reports a path without a value.
            Invalid(body);
        }

        return outcome;
    }

    private void Block(IBlockOperation block, Frame frame) => Statements(block.Operations, 0, frame);

    private void Statements(IReadOnlyList<IOperation> statements, int first, Frame frame)
    {
        for (var i = first; i < statements.Count && !frame.HasReturned; i++)
        {
            Statement(statements[i], frame);
            if (frame.Returned is not Known)
            {
                // Some paths have returned: the rest runs on the others.
                var (returned, result) = (frame.Returned, frame.Result);
                (frame.Returned, frame.Result) = (new Known(false), null);
                Statements(statements, i + 1, frame);
                frame.Result = Outcome.Choose(returned, result, frame.Result);
                frame.Returned = Truth.Or(returned, frame.Returned);
                return;
            }
        }
    }

    private void Statement(IOperation statement, Frame frame)
    {
        switch (statement)
        {
            case IBlockOperation block:
                Block(block, frame);
                break;
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation, frame);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(declaration => declaration.Declarators))
                {
                    Declare(declarator, frame);
                }

                break;
            case IConditionalOperation condition:
                Branch(
                    Condition(condition.Condition, frame),
                    frame,
                    branch => Statement(condition.WhenTrue, branch),
                    branch =>
                    {
                        if (condition.WhenFalse is { } otherwise)
                        {
                            Statement(otherwise, branch);
                        }
                    });
                break;
            case IReturnOperation { Kind: OperationKind.Return } result:
                frame.Return(result.ReturnedValue is { } value ? Evaluate(value, frame) : null);
                break;
            case ILocalFunctionOperation or IEmptyOperation:
                break;
            case ILoopOperation:
                Fail(statement, "this is a loop", Supported);
                break;
            case ISwitchOperation:
                Fail(statement, "this is a switch statement", "write a switch expression");
                break;
            default:
                Fail(statement, "this is " + Describe(statement), Supported);
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator, Frame frame)
    {
        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (declarator.Symbol.RefKind != RefKind.None)
        {
            Fail(declarator, "this is a local by reference", "use the variable itself, or pass it to a method by 'ref'");
        }

        if (initializer is not null)
        {
            frame.Variables[declarator.Symbol] = Evaluate(initializer.Value, frame);
        }
    }

    // Runs one of two branches where the condition is known, and both otherwise.
    private void Branch(Truth condition, Frame frame, System.Action<Frame> whenTrue, System.Action<Frame> whenFalse)
    {
        if (condition is Known known)
        {
            (known.Value ? whenTrue : whenFalse)(frame);
            return;
        }

        var (one, other) = (frame.Copy(), frame.Copy());
        whenTrue(one);
        whenFalse(other);
        frame.Merge(condition, one, other);
    }

    private FunctionValue Fail(IOperation operation, string found, string advice)
    {
        var place = operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax statement
            ? statement.GetFirstToken().GetLocation()
            : operation.Syntax.GetLocation();
        return Fault(new LocatedFault(new BlockFault("NETGEN039", NameOf(_open[_open.Count - 1]), found, advice), SourceSpan.Of(place)), operation);
    }

    private FunctionValue Invalid(IOperation operation) =>
        Fault(new LocatedFault(new BlockFault(CompileError.ReportedByCSharp), SourceSpan.Of(operation.Syntax.GetLocation())), operation);

    // The reading goes on, so that everything is found at once.
    private FunctionValue Fault(LocatedFault fault, IOperation operation)
    {
        if (!Faults.Contains(fault))
        {
            Faults.Add(fault);
        }

        return Zero(operation.Type);
    }

    private static FunctionValue Zero(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_Boolean } ? new Known(false)
        : StateLayout.FieldsOf(type) is { } fields ? new Aggregate([.. fields.Select(field => (field.Key, (FunctionValue)new Number(0)))])
        : new Number(0);

    private static string Describe(IOperation operation) => operation.Kind switch
    {
        OperationKind.Throw => "an exception that is thrown",
        OperationKind.Try => "a try statement",
        OperationKind.Using or OperationKind.UsingDeclaration => "a using statement",
        OperationKind.Lock => "a lock",
        OperationKind.AnonymousFunction or OperationKind.DelegateCreation => "a lambda",
        OperationKind.Await => "an await",
        OperationKind.ArrayCreation or OperationKind.ArrayElementReference or OperationKind.CollectionExpression => "an array",
        OperationKind.ObjectCreation => "an object that is made",
        OperationKind.Literal => "a value that is no number",
        _ => "a kind of code that is not supported",
    };
}
