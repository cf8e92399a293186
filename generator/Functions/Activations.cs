using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <summary>The list of activations: a new one is a row here and an attribute. All are finite wherever the result is.</summary>
internal static partial class Activations
{
    private static readonly Expr X = Expr.Variable(ActivationDefinition.Input);
    private static readonly Expr Y = Expr.Variable(ActivationDefinition.Output);
    private static readonly Expr R = Expr.Variable(ActivationDefinition.Random);

    private static readonly Dictionary<string, ActivationDefinition> ByKind;

    static Activations()
    {
        All = [.. Rectifiers(), .. Sigmoids(), .. Curves()];
        ByKind = All.ToDictionary(definition => definition.Kind);
    }

    /// <summary>Every activation.</summary>
    public static IReadOnlyList<ActivationDefinition> All { get; }

    /// <summary>The activation of an attribute's kind, or <see langword="null"/> if it is none.</summary>
    public static ActivationDefinition? Find(string kind) =>
        ByKind.TryGetValue(kind, out ActivationDefinition? definition) ? definition : null;

    /// <summary>The activation of an attribute, also of one that takes the user's own, or <see langword="null"/>.</summary>
    public static ActivationDefinition? Find(AttributeSpec attribute) =>
        attribute.Function is null ? Find(attribute.Kind) : UserFunctions.Activation(attribute);

    private static double Slope(AttributeSpec spec) => spec.Number("Slope", 0.01);

    private static double Alpha(AttributeSpec spec) => spec.Number("Alpha", 1);

    private static double Beta(AttributeSpec spec) => spec.Number("Beta", 1);

    private static bool PerChannel(AttributeSpec spec) => spec.Flag("PerChannel");

    /// <summary>1 between two values, 0 at them and outside: the derivative of a clamp, of what was clamped or of the result.</summary>
    private static Expr Between(Expr x, double lower, double upper) => Select(x > lower, Select(x < upper, 1, 0), 0);
}
