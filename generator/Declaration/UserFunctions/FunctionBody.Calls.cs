using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

// Calls, and what stands behind names: fields and properties.
internal sealed partial class FunctionBody
{
    private readonly List<ISymbol> _initializing = [];

    private FunctionValue Invoke(IInvocationOperation invocation, Frame frame)
    {
        var method = Resolve(invocation.TargetMethod, invocation.ConstrainedToType, frame);
        if (method is null || (!method.IsStatic && method.MethodKind != MethodKind.LocalFunction))
        {
            return Fail(invocation, $"'{invocation.TargetMethod.Name}' is a method of an object", Supported);
        }

        if (invocation.Arguments.Any(argument => argument.ArgumentKind is ArgumentKind.ParamArray or ArgumentKind.ParamCollection))
        {
            return Fail(invocation, $"'{method.Name}' takes any number of arguments", "call a method with a fixed number of parameters");
        }

        if (FunctionIntrinsics.Covers(method.ContainingType))
        {
            if (FunctionIntrinsics.Find(method) is not { } intrinsic)
            {
                var names = method.ContainingType.Name == "ScalarMath" ? FunctionIntrinsics.OwnNames : FunctionIntrinsics.BaseNames;
                return Fail(invocation, $"'{method.ContainingType.Name}.{method.Name}' has no compiled form", "supported are " + names);
            }

            // In the order of the parameters: numbers have no side effects.
            return intrinsic([.. invocation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => Numeric(argument.Value, frame))]);
        }

        return Call(method, invocation, frame);
    }

    private IMethodSymbol? Resolve(IMethodSymbol method, ITypeSymbol? constrainedTo, Frame frame) =>
        method.MethodKind == MethodKind.LocalFunction ? method
        : constrainedTo is null ? frame.Types.Construct(method)
        : frame.Types.Apply(constrainedTo) is INamedTypeSymbol type
            ? type.FindImplementationForInterfaceMember(frame.Types.Construct(method)) as IMethodSymbol
            : null;

    private FunctionValue Call(IMethodSymbol method, IInvocationOperation invocation, Frame frame)
    {
        if (_open.Any(open => SymbolEqualityComparer.Default.Equals(open, method)))
        {
            var path = string.Join(" → ", _open.SkipWhile(open => !SymbolEqualityComparer.Default.Equals(open, method)).Append(method).Select(NameOf));
            return Fault(new LocatedFault(new BlockFault("NETGEN041", NameOf(method), path), SourceSpan.Of(invocation.Syntax.GetLocation())), invocation);
        }

        var values = new FunctionValue?[method.Parameters.Length];
        foreach (var argument in invocation.Arguments)
        {
            values[argument.Parameter!.Ordinal] = argument.Parameter.RefKind == RefKind.Out ? null : Evaluate(argument.Value, frame);
        }

        var isLocal = method.MethodKind == MethodKind.LocalFunction;
        var called = isLocal ? frame.Copy(method, frame.Types.With(method)) : new Frame(method, TypeMap.Of(method));
        foreach (var parameter in ParametersOf(method).Where(parameter => values[parameter.Ordinal] is not null))
        {
            called.Variables[parameter] = values[parameter.Ordinal]!;
        }

        var conditional = _conditional;
        _conditional = 0;
        var outcome = Run(method, called);
        _conditional = conditional;
        if (outcome is null)
        {
            return functions.Inline(method, values) is { } inlined
                ? new Number(inlined)
                : Fail(invocation, $"'{NameOf(method)}' has no body in this project", "copy its formula, or call a method of this project");
        }

        foreach (var argument in invocation.Arguments.Where(argument => outcome.References.ContainsKey(argument.Parameter!.Ordinal)))
        {
            Store(argument.Value, outcome.References[argument.Parameter!.Ordinal], frame);
        }

        return outcome.Value ?? Zero(method.ReturnType);
    }

    private FunctionValue Field(IFieldReferenceOperation reference, Frame frame)
    {
        if (reference.Instance is { } instance)
        {
            return Part(reference, Evaluate(instance, frame), StateLayout.KeyOf(reference.Field));
        }

        if (FunctionConstants.OfName(reference.Field) is { } known)
        {
            return new Number(known);
        }

        var field = frame.Types.Apply(reference.Field);
        if (!field.IsConst && !field.IsReadOnly)
        {
            return Fail(reference, $"the field '{field.Name}' can change while the program runs", "make it const or readonly, or a parameter of the function");
        }

        // As it is written, in double precision, where that is known.
        return Initializer(field, field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer: { } syntax } ? syntax : null)
            ?? (field.ConstantValue is { } constant ? new Number(FunctionConstants.OfValue(constant)) : null)
            ?? Fail(reference, $"the field '{field.Name}' gets its value while the program runs", "give it an initialiser that is a formula");
    }

    private FunctionValue Property(IPropertyReferenceOperation reference, Frame frame)
    {
        if (reference.Instance is { } instance)
        {
            return Part(reference, Evaluate(instance, frame), reference.Property.Name);
        }

        var property = reference.ConstrainedToType is null ? frame.Types.Apply(reference.Property)
            : frame.Types.Apply(reference.ConstrainedToType) is INamedTypeSymbol type ? type.FindImplementationForInterfaceMember(frame.Types.Apply(reference.Property)) as IPropertySymbol
            : null;
        if (property is { IsStatic: true, Parameters.Length: 0, GetMethod: { } getter })
        {
            var syntax = property.SetMethod is null && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax { Initializer: { } found } ? found : null;
            var value = Initializer(property, syntax);
            if (value is null && !_open.Any(open => SymbolEqualityComparer.Default.Equals(open, getter)))
            {
                value = Run(getter, new Frame(getter, TypeMap.Of(getter)))?.Value;
            }

            if (value is not null)
            {
                return value;
            }
        }

        return Fail(reference, $"the property '{reference.Property.Name}' has no formula", "use a constant, or a static property that computes its value");
    }

    // A static constructor may give it another value.
    private FunctionValue? Initializer(ISymbol member, EqualsValueClauseSyntax? syntax)
    {
        if (syntax is null
            || !compilation.ContainsSyntaxTree(syntax.SyntaxTree)
            || member.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)
            || compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation) is not ISymbolInitializerOperation initializer)
        {
            return null;
        }

        // A member that is made from itself would never end.
        _initializing.Add(member);
        var value = _initializing.Count(other => SymbolEqualityComparer.Default.Equals(other, member)) > 1
            ? null
            : Evaluate(initializer.Value, new Frame(null, TypeMap.Of(member)));
        _initializing.RemoveAt(_initializing.Count - 1);
        return value;
    }

    private FunctionValue Part(IOperation operation, FunctionValue whole, string key) =>
        (whole as Aggregate)?.Find(key) ?? Fail(operation, "this is a member of an object", Supported);

    /// <summary>The method that the variables of its body belong to.</summary>
    public static IMethodSymbol BodyOf(IMethodSymbol method) => method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;

    /// <summary>The parameters as the body names them.</summary>
    public static ImmutableArray<IParameterSymbol> ParametersOf(IMethodSymbol method) => BodyOf(method).Parameters;

    private static string NameOf(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction ? method.Name : FunctionReader.NameOf(method.ContainingType) + "." + method.Name;
}
