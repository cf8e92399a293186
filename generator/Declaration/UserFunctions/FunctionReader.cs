using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Declaration.UserFunctions;

/// <summary>
/// Reads the functions of attributes, each once: from its body where its source is in this compilation, otherwise from the
/// text that its own compilation left. Never throws.
/// </summary>
internal sealed class FunctionReader(Compilation compilation, CancellationToken cancellation)
{
    // Behind what a user writes by far; expressions are walked recursively.
    private const int MostOperations = 512;

    private static readonly SymbolDisplayFormat Names = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly Dictionary<(string Kind, string Type, int Count), FunctionRead> _known = [];
    private readonly Dictionary<string, IReadOnlyList<FunctionSpec>?> _texts = [];

    /// <summary>The function of an attribute; nothing where the attribute takes none.</summary>
    public FunctionRead? Read(DeclaredAttribute attribute)
    {
        if (FunctionKind.Of(attribute) is not { } kind)
        {
            return null;
        }

        var values = attribute.Data.ConstructorArguments.FirstOrDefault();
        var count = values.Kind == TypedConstantKind.Array && !values.IsNull ? values.Values.Length : 0;
        var type = attribute.Data.AttributeClass!.TypeArguments[0];
        return type is INamedTypeSymbol named ? Read(kind, named, count) : NoFunction(kind, type, "is no class or struct");
    }

    /// <summary>The function of a type with a number of hyper-parameters.</summary>
    public FunctionRead Read(FunctionKind kind, INamedTypeSymbol type, int count)
    {
        var key = (kind.Attribute, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), count);
        if (!_known.TryGetValue(key, out var read))
        {
            _known[key] = read = TryRead(kind, type, count);
        }

        return read;
    }

    /// <summary>All forms of a function, one for each number of hyper-parameters, as they are left to other compilations.</summary>
    public IReadOnlyList<FunctionRead> ReadAll(FunctionKind kind, INamedTypeSymbol type) =>
        [.. Methods(kind, type).Select(form => form.Further).Prepend(0).Distinct().OrderBy(count => count).Select(count => Read(kind, type, count))];

    /// <summary>The expression of a function of another assembly, for given arguments; null where it is none.</summary>
    public Expr? Inline(IMethodSymbol method, IReadOnlyList<FunctionValue?> arguments)
    {
        var kind = new[] { FunctionKind.Scalar, FunctionKind.Loss }.FirstOrDefault(kind => InterfaceOf(kind, method.ContainingType) is not null && kind.Method == method.Name);
        var names = kind == FunctionKind.Scalar ? FunctionSpec.ScalarArguments : FunctionSpec.LossArguments;
        if (kind is null
            || !arguments.All(argument => argument is Number)
            || Texts(kind, method.ContainingType)?.FirstOrDefault(spec => spec.HyperParameters.Count + names.Count == arguments.Count) is not { } found
            || ExprText.TryRead(found.Results[0]) is not { } expression)
        {
            return null;
        }

        var values = names.Concat(found.HyperParameters.Select((_, i) => FunctionSpec.HyperParameter(i)))
            .Zip(arguments, (name, argument) => (name, ((Number)argument!).Value)).ToDictionary(pair => Expr.Variable(pair.name), pair => pair.Value);
        return ExprWalk.Rewrite(expression, (original, rebuilt) => values.TryGetValue(original, out var value) ? value : rebuilt);
    }

    private FunctionRead TryRead(FunctionKind kind, INamedTypeSymbol type, int count)
    {
        try
        {
            return FromType(kind, type, count);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Faulty(type, new("NETGEN018", NameOf(type), $"{failure.GetType().Name}: {failure.Message}"));
        }
    }

    private FunctionRead FromType(FunctionKind kind, INamedTypeSymbol type, int count)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || InterfaceOf(kind, type) is not { } contract)
        {
            return NoFunction(kind, type, type.TypeKind is TypeKind.Class or TypeKind.Struct ? $"does not implement NetGen.{kind.Interface}" : "is no class or struct");
        }

        if (contract.TypeArguments.FirstOrDefault() is { } state && StatesOf(state, "state") is null)
        {
            return Faulty(type, new("NETGEN038", NameOf(type), kind.What, $"its state '{state.ToDisplayString()}' is no float, and no tuple or struct of up to {Literals.Integer(StateLayout.MostStates)} floats", "keep such a state"));
        }

        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return FromText(kind, type, count);
        }

        var basis = contract.GetMembers(kind.Method).OfType<IMethodSymbol>().First();
        var method = count == 0
            ? type.FindImplementationForInterfaceMember(basis) as IMethodSymbol
            : Methods(kind, type).FirstOrDefault(form => form.Further == count).Method;
        return method is not null ? FromBody(kind, type, method, basis.Parameters.Length)
            : count == 0 ? Faulty(type, new BlockFault(CompileError.ReportedByCSharp))
            : WrongCount(kind, type, count, Methods(kind, type).Select(form => form.Further));
    }

    private FunctionRead FromBody(FunctionKind kind, INamedTypeSymbol type, IMethodSymbol method, int given)
    {
        var name = NameOf(type);
        var body = new FunctionBody(compilation, this, cancellation);
        var parameters = FunctionBody.ParametersOf(method);
        var states = parameters.Where(parameter => parameter.RefKind == RefKind.Ref).Skip(1).Select(parameter => StatesOf(method.Parameters[parameter.Ordinal].Type, parameter.Name)!).FirstOrDefault() ?? [];
        var frame = new Frame(method, TypeMap.Of(method));
        foreach (var parameter in parameters)
        {
            frame.Variables[parameter] = parameter.Ordinal >= given
                ? new Number(Expr.Variable(FunctionSpec.HyperParameter(parameter.Ordinal - given)))
                : kind == FunctionKind.Rule ? RuleArgument(parameter, method.Parameters[parameter.Ordinal].Type, states)
                : new Number(Expr.Variable((kind == FunctionKind.Scalar ? FunctionSpec.ScalarArguments : FunctionSpec.LossArguments)[parameter.Ordinal]));
        }

        if (method.IsExtern)
        {
            return Faulty(type, new("NETGEN038", name, kind.What, "its method is extern and has no body", "write it in C#"));
        }

        var outcome = body.Run(method, frame);
        var results = outcome is null || body.Faults.Count > 0 ? []
            : kind == FunctionKind.Rule ? RuleResults(outcome)
            : outcome.Value is Number value ? [value.Value] : Array.Empty<Expr>();
        var isTooLarge = results.Any(result => result.Cost > MostOperations);
        if (results.Length == 0 || isTooLarge)
        {
            // Without a fault at a place it is for C# to report, or too large as a whole.
            var fault = isTooLarge
                ? new BlockFault("NETGEN038", name, kind.What, $"its formula has more than {Literals.Integer(MostOperations)} operations", "simplify it")
                : new BlockFault(CompileError.ReportedByCSharp);
            return new FunctionRead(FunctionSpec.Faulty(name, fault), new(body.Faults));
        }

        return new FunctionRead(new FunctionSpec(
            name,
            new(parameters.Skip(given).Select(parameter => parameter.Name)),
            new(states.Select(state => state.Name)),
            new(results.Select(result => ExprText.Write(result.Simplify())))));
    }

    // Parameter, gradient, state and step.
    private static FunctionValue RuleArgument(IParameterSymbol parameter, ITypeSymbol type, IReadOnlyList<(string Key, string Name)> states)
    {
        if (parameter.Ordinal < 2)
        {
            return new Number(Expr.Variable(FunctionSpec.RuleArguments[parameter.Ordinal]));
        }

        if (parameter.RefKind == RefKind.None)
        {
            return new Aggregate([("LearningRate", new Number(Expr.Variable("rate"))), ("Number", new Number(Expr.Variable("step")))]);
        }

        return StateLayout.FieldsOf(type) is { } fields
            ? new Aggregate([.. fields.Select((field, i) => (field.Key, (FunctionValue)new Number(Expr.Variable(FunctionSpec.State(i)))))])
            : new Number(Expr.Variable(FunctionSpec.State(0)));
    }

    private static Expr[] RuleResults(Outcome outcome)
    {
        var states = outcome.References.Where(pair => pair.Key > 0).SelectMany(pair => pair.Value is Aggregate aggregate ? aggregate.Fields.Select(field => field.Value) : [pair.Value]);
        return [.. states.Append(outcome.References[0]).OfType<Number>().Select(number => number.Value)];
    }

    private static IReadOnlyList<(string Key, string Name)>? StatesOf(ITypeSymbol state, string name) =>
        state.SpecialType == SpecialType.System_Single ? [(name, name)]
        : StateLayout.FieldsOf(state) is { Count: <= StateLayout.MostStates } fields ? fields
        : null;

    // The overloads with hyper-parameters: what the interface's method takes, and then floats.
    private static IEnumerable<(IMethodSymbol Method, int Further)> Methods(FunctionKind kind, INamedTypeSymbol type)
    {
        if (InterfaceOf(kind, type) is not { } contract)
        {
            yield break;
        }

        var basis = contract.GetMembers(kind.Method).OfType<IMethodSymbol>().First();
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var method in declaring.GetMembers(kind.Method).OfType<IMethodSymbol>())
            {
                var (given, further) = (method.Parameters.Take(basis.Parameters.Length), method.Parameters.Skip(basis.Parameters.Length).ToList());
                if (method.IsStatic
                    && method.Arity == 0
                    && further.Count > 0
                    && SymbolEqualityComparer.Default.Equals(method.ReturnType, basis.ReturnType)
                    && given.Zip(basis.Parameters, (a, b) => a.RefKind == b.RefKind && SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(same => same)
                    && further.All(parameter => parameter.RefKind == RefKind.None && parameter.Type.SpecialType == SpecialType.System_Single))
                {
                    yield return (method, further.Count);
                }
            }
        }
    }

    private FunctionRead FromText(FunctionKind kind, INamedTypeSymbol type, int count)
    {
        if (Texts(kind, type) is not { } forms)
        {
            var found = type.IsGenericType
                ? $"is generic and of '{type.ContainingAssembly.Name}', so it has no body here"
                : $"was compiled into '{type.ContainingAssembly.Name}' without NetGen's generator, with errors, by a newer one, or is not visible outside";
            return Faulty(type, new("NETGEN038", NameOf(type), kind.What, "it " + found, "build that assembly again, or copy the function into this project"));
        }

        return forms.FirstOrDefault(form => form.HyperParameters.Count == count) is { } spec
            ? new FunctionRead(spec)
            : WrongCount(kind, type, count, forms.Select(form => form.HyperParameters.Count).Where(forms => forms > 0));
    }

    private IReadOnlyList<FunctionSpec>? Texts(FunctionKind kind, INamedTypeSymbol type)
    {
        var name = DeclarationReader.MetadataName(type);
        var key = kind.Attribute + " " + name;
        if (type.IsGenericType || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        if (!_texts.TryGetValue(key, out var forms))
        {
            var text = type.ContainingAssembly.GetAttributes()
                .Where(data => data.AttributeClass is { Name: "FunctionSpecAttribute", ContainingNamespace: { Name: "CompilerServices", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } } })
                .FirstOrDefault(data => data.ConstructorArguments.Length == 3 && Equals(data.ConstructorArguments[0].Value, kind.Attribute) && Equals(data.ConstructorArguments[1].Value, name))?.ConstructorArguments[2].Value as string;
            _texts[key] = forms = text is null ? null : FunctionText.TryRead(text);
        }

        return forms;
    }

    private static INamedTypeSymbol? InterfaceOf(FunctionKind kind, INamedTypeSymbol type) => type.AllInterfaces.FirstOrDefault(kind.Matches);

    private static FunctionRead NoFunction(FunctionKind kind, ITypeSymbol type, string found) => Faulty(
        type, new("NETGEN038", NameOf(type), kind.What, "it " + found, $"declare the interface NetGen.{kind.Interface} and its method 'static {kind.Signature})'"));

    private static FunctionRead WrongCount(FunctionKind kind, INamedTypeSymbol type, int count, IEnumerable<int> known)
    {
        var counts = string.Join(" or ", known.Distinct().OrderBy(other => other).Select(Literals.Integer));
        return Faulty(type, new(
            "NETGEN040",
            NameOf(type),
            count.ToString(CultureInfo.InvariantCulture),
            counts.Length == 0 ? "none" : counts,
            $"{kind.Signature}{string.Concat(Enumerable.Range(1, count).Select(i => ", float h" + Literals.Integer(i)))})"));
    }

    /// <summary>A type as users write it: with the types around it and its type arguments.</summary>
    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(Names);

    private static FunctionRead Faulty(ITypeSymbol type, BlockFault fault) => new(FunctionSpec.Faulty(NameOf(type), fault));
}
