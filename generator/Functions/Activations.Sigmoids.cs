using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using static NetGen.Generator.Expressions.ExprMath;

namespace NetGen.Generator.Functions;

/// <content>Steps, hard and soft, and what is made of them.</content>
internal static partial class Activations
{
    private static IEnumerable<ActivationDefinition> Sigmoids() =>
    [
        new("BinaryStep", _ => Select(X >= 0, 1, 0)) { Saturating = true, IsIncreasing = _ => true },

        new("Sigmoid", _ => Sigmoid(X)) { Saturating = true, IsIncreasing = _ => true },

        new("HardSigmoid", _ => 1.0 / 6 * Max(Min(X + 3, 6), 0))
        {
            Saturating = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => 1.0 / 6 * Between(Y, 0, 1),
        },

        // y determines the derivative: 1 − sigmoid(x) = 1 − exp(y).
        new("LogSigmoid", _ => -Softplus(-X))
        {
            ReluFamily = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => -Expm1(Y),
        },

        new("Tanh", _ => Tanh(X)) { Saturating = true, IsIncreasing = _ => true },

        new("HardTanh", spec => Max(Min(X, Highest(spec)), Lowest(spec)))
        {
            Saturating = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = spec => Between(Y, Lowest(spec), Highest(spec)),
            Conflict = spec => (float)Highest(spec) > (float)Lowest(spec)
                ? null
                : new("Upper", $"above Lower = {Literals.Text(Lowest(spec))}", Highest(spec)),
        },

        // x − (x − tanh x) would lose tanh x where x is large.
        new("Tanhshrink", _ => X - Tanh(X)) { IsIncreasing = _ => true, DerivativeFromOutput = _ => Square(Tanh(X)) },

        // 1 − |y| = 1 / (1 + |x|).
        new("Softsign", _ => X / (1 + Abs(X)))
        {
            Saturating = true,
            IsIncreasing = _ => true,
            DerivativeFromOutput = _ => Square(1 - Abs(Y)),
        },

        new("Arctan", _ => Atan(X)) { Saturating = true, IsIncreasing = _ => true },
    ];

    private static double Lowest(AttributeSpec spec) => spec.Number("Lower", -1);

    private static double Highest(AttributeSpec spec) => spec.Number("Upper", 1);
}
