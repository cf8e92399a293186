using NetGen.Generator.Expressions;

namespace NetGen.Generator.Functions;

/// <summary>
/// Where a function of one variable has hardly any slope, found from its derivative: up to a value of x, and from another one
/// on. What a monitor counts as inactive or saturated follows from the definition alone.
/// </summary>
/// <param name="Below">The largest x up to which it is flat; −∞ for none, +∞ where it is flat everywhere.</param>
/// <param name="Above">The least x from which on it is flat; +∞ for none.</param>
internal sealed record Flatness(double Below, double Above)
{
    /// <summary>The name of the variable.</summary>
    public const string Variable = "x0";

    // A slope of 1 % of the steepest is no slope, where one side is flat (a leaky ReLU's 0.01 is one). Functions that
    // flatten out on both sides have long ceased to learn at 5 %: a sigmoid at 0.013, a tanh at 0.975.
    private const double OneSided = 0.01;
    private const double TwoSided = 0.05;

    // Where slopes are looked at: closely around 0, and a few far away.
    private const double Reach = 16;
    private const int Steps = 8;
    private static readonly double[] Far = [32, 100, 1e4];

    public static Flatness None { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static Flatness Everywhere { get; } = new(double.PositiveInfinity, double.PositiveInfinity);

    public bool IsNone => this == None;

    public static Flatness Of(Expr function)
    {
        var derivative = function.Differentiate(Variable);
        if (derivative.Variables.Count == 0)
        {
            return derivative.Evaluate(new Dictionary<string, double>()) == 0 ? Everywhere : None;
        }

        var slopes = Grid().Select(x => (X: x, Slope: Math.Abs(At(derivative, x)))).ToList();
        var steepest = slopes.Max(point => point.Slope);
        if (steepest == 0)
        {
            return Everywhere;
        }

        var flatness = Sides(OneSided);
        return flatness.Below > double.NegativeInfinity && flatness.Above < double.PositiveInfinity ? Sides(TwoSided) : flatness;

        Flatness Sides(double share)
        {
            bool IsFlat(double x) => Math.Abs(At(derivative, x)) < share * steepest;
            var left = slopes.TakeWhile(point => IsFlat(point.X)).ToList();
            var right = Enumerable.Reverse(slopes).TakeWhile(point => IsFlat(point.X)).ToList();
            return new(
                left.Count <= Far.Length ? double.NegativeInfinity : Edge(left[left.Count - 1].X, 1.0 / Steps, IsFlat),
                right.Count <= Far.Length ? double.PositiveInfinity : Edge(right[right.Count - 1].X, -1.0 / Steps, IsFlat));
        }
    }

    /// <summary>The same thresholds as values of the function, which never decreases.</summary>
    public Flatness OfOutput(Expr function)
    {
        return new(Value(Below), Value(Above));

        double Value(double x) => double.IsInfinity(x) ? x : At(function, x);
    }

    /// <summary>With three decimals, so that the last bits of a machine's functions do not show.</summary>
    public Flatness Rounded()
    {
        return new(Round(Below), Round(Above));

        // Without the sign of a zero.
        static double Round(double x) => double.IsInfinity(x) ? x : Math.Round(x, 3) + 0.0;
    }

    // Half-way between the last flat and the first steep x, again and again.
    private static double Edge(double flat, double step, Func<double, bool> isFlat)
    {
        var steep = flat + step;
        for (var i = 0; i < 40; i++)
        {
            var middle = (flat + steep) / 2;
            (flat, steep) = isFlat(middle) ? (middle, steep) : (flat, middle);
        }

        return flat;
    }

    private static IEnumerable<double> Grid()
    {
        var near = Enumerable.Range(0, (int)(2 * Reach * Steps) + 1).Select(i => -Reach + ((double)i / Steps));
        return Enumerable.Reverse(Far).Select(x => -x).Concat(near).Concat(Far);
    }

    private static double At(Expr function, double x) => function.Evaluate(new Dictionary<string, double> { [Variable] = x });
}
