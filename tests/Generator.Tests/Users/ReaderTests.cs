using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>What the reader makes of bodies.</summary>
public class ReaderTests
{
    [Theory]
    [InlineData("=> x;", "x")]
    [InlineData("{ return -x + +2; }", "2 − x")]
    [InlineData("=> (x - 1) * x / (x + 3);", "(x − 1)·x / (x + 3)")]
    [InlineData("=> x > 0 ? x : 0.1f * x;", "x > 0 ? x : 0.1·x")]
    [InlineData("=> (float)(0.5 * x);", "0.5·x")]
    [InlineData("=> (float)Math.Exp((double)x);", "exp(x)")]
    [InlineData("=> float.Exp(x) + (float)double.Exp(x);", "2·exp(x)")]
    [InlineData("=> 2 * x + 1 / 2;", "2·x")]
    [InlineData("=> x + 'a' + 3L + 2u + (float)1.5m;", "x + 97 + 3 + 2 + 1.5")]
    [InlineData("{ var a = x * x; float b = a + 1; a = b * 2; return a - b; }", "2·(x² + 1) − (x² + 1)")]
    [InlineData("{ const float Half = 0.5f; return Half * x; }", "0.5·x")]
    [InlineData("{ float a = x, b; b = a; a += 1; a -= b; a *= 3; a /= b; return a; }", "3·(x + 1 − x) / x")]
    [InlineData("{ var a = x; var b = a++; var c = ++a; a--; --a; return a * b * c; }", "(x + 1 + 1 − 1 − 1)·x·(x + 1 + 1)")]
    [InlineData("{ float a, b; a = b = x * 3; return a + b; }", "6·x")]
    [InlineData("{ ; { return x; } }", "x")]
    [InlineData("{ _ = x; var (a, b) = (x, 2f); (a, b) = (b, a); return a - b; }", "2 − x")]
    [InlineData("{ (float First, float) pair = (x, 1); pair.First += 2; return pair.First - pair.Item2; }", "x + 2 − 1")]
    [InlineData("=> default(float) + x;", "x")]
    public void Expressions_and_statements(string body, string expected) => Assert.Equal(expected, UserSource.Read(body).ToString());

    [Theory]
    [InlineData("x < 0", "x < 0 ? 1 : 2")]
    [InlineData("x >= 0", "x ≥ 0 ? 1 : 2")]
    [InlineData("!(x > 0)", "x > 0 ? 2 : 1")]
    [InlineData("!!(x > 0)", "x > 0 ? 1 : 2")]
    [InlineData("x == 3", "x = 3 ? 1 : 2")]
    [InlineData("x != 3", "x = 3 ? 2 : 1")]
    [InlineData("x > 0 && x < 1", "x > 0 ? (x < 1 ? 1 : 2) : 2")]
    [InlineData("x > 0 & x < 1", "x > 0 ? (x < 1 ? 1 : 2) : 2")]
    [InlineData("x < 0 || x > 1", "x < 0 ? 1 : (x > 1 ? 1 : 2)")]
    [InlineData("x < 0 | x > 1", "x < 0 ? 1 : (x > 1 ? 1 : 2)")]
    [InlineData("x < 0 ^ x > 1", "x < 0 ? (x > 1 ? 2 : 1) : (x > 1 ? 1 : 2)")]
    [InlineData("x < 0 == x > 1", "x < 0 ? (x > 1 ? 1 : 2) : (x > 1 ? 2 : 1)")]
    [InlineData("true", "1")]
    [InlineData("2 > 3 || x > 0", "x > 0 ? 1 : 2")]
    [InlineData("x is > 0 and < 1", "x > 0 ? (x < 1 ? 1 : 2) : 2")]
    [InlineData("x is < 0 or (> 1 and not 2)", "x < 0 ? 1 : (x > 1 ? (x = 2 ? 2 : 1) : 2)")]
    [InlineData("x is var y && y > 0", "x > 0 ? 1 : 2")]
    [InlineData("float.IsNaN(x)", "x = x ? 2 : 1")]
    [InlineData("float.IsFinite(x)", "|x| < double.PositiveInfinity ? 1 : 2")]
    [InlineData("float.IsInfinity(x)", "|x| ≥ double.PositiveInfinity ? 1 : 2")]
    [InlineData("(x > 0 ? x > 1 : x < -1)", "x > 0 ? (x > 1 ? 1 : 2) : (x < −1 ? 1 : 2)")]
    public void Conditions(string condition, string expected)
    {
        var pragma = "\n#pragma warning disable CS0162 // where one side is constant, C# warns of the other\n";
        Assert.Equal(expected, UserSource.Read($"{{{pragma} return {condition} ? 1 : 2; }}").ToString());
        Assert.Equal(expected, UserSource.Read($"{{{pragma} bool c = {condition}; if (c) return 1; return 2; }}").ToString());
    }

    public static TheoryData<string, Func<double, double>> Bodies => new()
    {
        { "if (x > 0) return x; return 1;", x => x > 0 ? x : 1 },
        { "if (x > 0) { return x; } else { return 1; }", x => x > 0 ? x : 1 },
        { "if (x > 2) return 2; if (x < -2) return -2; return x;", x => Math.Clamp(x, -2, 2) },
        { "float y; if (x > 0) y = x; else y = 1; return 2 * y;", x => x > 0 ? 2 * x : 2 },
        { "var y = x; if (x > 0) y = 1; return y;", x => x > 0 ? 1 : x },
        { "var y = x; if (x > 0) { if (x > 1) return 5; y = 1; } return y;", x => x > 1 ? 5 : x > 0 ? 1 : x },
        { "var y = x; if (x > 0) { y = 3; if (x > 1) return y; y = 1; } y += 1; return y;", x => x > 1 ? 3 : x > 0 ? 2 : x + 1 },
        { "float y; if (x > 0) { if (x > 1) { return 7; } else { y = 3; } } else { y = 4; } return y;", x => x > 1 ? 7 : x > 0 ? 3 : 4 },
        { "if (x > 0) if (x < 1) return 5; else if (x < 2) return 6; return x;", x => x > 0 && x < 1 ? 5 : x > 0 && x < 2 ? 6 : x },
        { "if (true) return x; return 1;", x => x },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Returns_and_branches(string body, Func<double, double> expected)
    {
        var read = UserSource.Read($"{{\n#pragma warning disable CS0162 // unreached code is none of the reader's business\n{body}\n}}");
        foreach (var x in new[] { -3.0, -1, 0, 0.5, 1, 1.5, 2, 4 })
        {
            Assert.Equal(expected(x), read.Evaluate(new Dictionary<string, double> { ["x"] = x }));
        }
    }

    [Theory]
    [InlineData("x switch { > 0 => x, _ => 1 }", "x > 0 ? x : 1")]
    [InlineData("x switch { 0 => 5, < 0 and > -2 => 6, var y when y > 10 => y, _ => 1 }", "")]
    [InlineData("x switch { > 0 => x, <= 0 => 1, float.NaN => 2 }", "x > 0 ? x : (x ≤ 0 ? 1 : 2)")]
    [InlineData("(x > 0) switch { true => x, false => 1 }", "x > 0 ? x : 1")]
    public void Switch_expressions(string body, string expected)
    {
        var read = UserSource.Read($"=> {body};");
        if (!body.Contains("when", StringComparison.Ordinal))
        {
            Assert.Equal(expected, read.ToString());
            return;
        }

        foreach (var (x, y) in new[] { (0.0, 5.0), (-1, 6), (11, 11), (3, 1), (-2, 1) })
        {
            Assert.Equal(y, read.Evaluate(new Dictionary<string, double> { ["x"] = x }));
        }
    }

    [Theory]
    [InlineData("=> Double(x) + Helper.Triple(x);", "private static float Double(float v) => 2 * v;", "2·x + 3·x")]
    [InlineData("=> Double(v: x);", "private static double Unused => 1; private static float Double(float factor = 2, float v = 5) { return factor * v; }", "2·x")]
    [InlineData("=> x.Twice();", "", "2·x")]
    [InlineData("{ return Local(x) + Outer(1); static float Local(float v) => v * 3; float Outer(float v) => v * x; }", "", "3·x + x")]
    [InlineData("{ float y = 1; Add(ref y, x); Take(y, out var z); return z; }", "static void Add(ref float a, in float b) => a += b; static void Take(float a, out float b) { b = 2 * a; }", "2·(x + 1)")]
    [InlineData("=> Generic<One>(x);", "static float Generic<T>(float v) where T : IScalarFunction => 2 * T.Invoke(v);", "2·(x + 1)")]
    [InlineData("=> Box<One>.Apply(x) + Box<One>.Inner<F2>.Apply(x);", "", "x + 1 + (x + 1)·(4·x)")]
    [InlineData("=> Power(x, 3);", "static float Power(float v, int n) => v * n;", "3·x")]
    [InlineData("{ var p = Pair(x); return p.A - p.B; }", "static (float A, float B) Pair(float v) => v > 0 ? (v, 1) : (2, v);", "(x > 0 ? x : 2) − (x > 0 ? 1 : x)")]
    [InlineData("=> Later(x, Bound);", "const float Bound = 4; static bool IsLarge(float v) => v > Bound; static float Later(float v, float w) { if (IsLarge(v)) return w; return v; }", "x > 4 ? 4 : x")]
    public void Calls(string body, string members, string expected) => Assert.Equal(expected, UserSource.Read(body, members, """
        internal static class Helper { public static float Triple(float v) => 3 * v; public static float Twice(this float v) => 2 * v; }
        internal readonly struct One : IScalarFunction { static float IScalarFunction.Invoke(float x) => x + 1; }
        internal class F2 : IScalarFunction { public static float Invoke(float x) => Four * x; private static float Four => 4; }
        internal static class Box<T> where T : IScalarFunction
        {
            public static float Apply(float v) => T.Invoke(v);
            internal static class Inner<U> where U : IScalarFunction { public static float Apply(float v) => T.Invoke(v) * U.Invoke(v); }
        }
        """).ToString());

    [Theory]
    [InlineData("Const", "private const float Const = 0.1f;", 0.1)]
    [InlineData("Sum", "private const float Sum = 1f / 3f;", 1.0 / 3)]
    [InlineData("Whole", "private const int Whole = 7 / 2;", 3)]
    [InlineData("Exact", "private const float Exact = (float)0.1;", 0.1)]
    [InlineData("ReadOnly", "private static readonly float ReadOnly = MathF.Sqrt(2 / MathF.PI);", 0.7978845608028654)]
    [InlineData("Auto", "private static float Auto { get; } = 0.25f;", 0.25)]
    [InlineData("Computed", "private static float Computed { get { return Inner + 1; } } private static float Inner => 2;", 3)]
    [InlineData("Others.Shared.Constant", "", 6.02214076)]
    [InlineData("1.6732632423543772848170429916717f", "", 1.6732632423543772)]
    [InlineData("1_000.5f", "", 1000.5)]
    [InlineData("0.3F", "", 0.3)]
    [InlineData("float.Pi / 2", "", 1.5707963267948966)]
    [InlineData("MathF.E", "", Math.E)]
    [InlineData("MathF.Tau", "", 2 * Math.PI)]
    [InlineData("float.MaxValue", "", 3.4028235e38)]
    [InlineData("T.Number", "private static float Unused<T>() => 0;", 9)]
    public void Constants_mean_what_was_written(string constant, string members, double expected)
    {
        var body = constant == "T.Number" ? "=> x * Of<Nine>();" : $"=> x * ({constant});";
        members += constant == "T.Number" ? "private static float Of<T>() where T : INumber => T.Number;" : "";
        var read = UserSource.Read(body, members, """
            namespace Others { internal static class Shared { public const float Constant = 6.02214076f; } }
            internal interface INumber { static abstract float Number { get; } }
            internal readonly struct Nine : INumber { public static float Number => 9; }
            """).Simplify();
        Assert.Equal(expected, read.Evaluate(new Dictionary<string, double> { ["x"] = 1 }), 15);
    }

    [Fact]
    public void Functions_of_the_base_library()
    {
        var names = new[] { "Abs", "Exp", "Log", "Sqrt", "Tanh", "Floor", "Ceiling", "Round", "Truncate" };
        foreach (var name in names)
        {
            Assert.Equal(UserSource.Read($"=> MathF.{name}(x);"), UserSource.Read($"=> (float)Math.{name}((double)x);"));
            Assert.Equal(UserSource.Read($"=> MathF.{name}(x);"), UserSource.Read($"=> float.{name}(x);"));
        }

        Assert.Equal("x^", UserSource.Read("=> MathF.Pow(x, 3);").ToString().Replace("pow(x, 3)", "x^"));
        Assert.Equal("min(max(x, −1), 1)", UserSource.Read("=> Math.Clamp(x, -1, 1);").ToString());
        Assert.Equal("x > 0 ? 1 : (x < 0 ? −1 : 0)", UserSource.Read("=> MathF.Sign(x);").ToString());
        Assert.Equal("log(x) / 0.6931471805599453", UserSource.Read("=> MathF.Log(x, 2);").ToString());
        Assert.Equal("softplus(x) + sigmoid(x) + erf(x) + Φ(x)", UserSource.Read(
            "=> ScalarMath.Softplus(x) + ScalarMath.Sigmoid(x) + ScalarMath.Erf(x) + ScalarMath.NormalCdf(x);").ToString());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void Every_version_of_the_language(LanguageVersion version)
    {
        var compilation = new TestCompilation { Source = UserSource.Scalar("=> x switch { > 0 => x, _ => 0.5f * x };"), LanguageVersion = version };
        Assert.Equal("x > 0 ? x : 0.5·x", ExprText.TryRead(UserSource.Function(compilation).Results[0])!.ToString());
    }

    [Theory]
    [InlineData("Holder.Inner", "internal static class Holder { internal readonly struct Inner : IScalarFunction { public static float Invoke(float x) => 2 * x; } }", "Holder.Inner", "2·x")]
    [InlineData("Net.Own", "partial class Net { private readonly struct Own : IScalarFunction { public static float Invoke(float x) => 3 * x; } }", "Net.Own", "3·x")]
    [InlineData("A.B.Deep", "namespace A.B { internal class Deep : IScalarFunction { public static float Invoke(float x) => 4 * x; } }", "Deep", "4·x")]
    [InlineData("Derived", "internal class Parent : IScalarFunction { public static float Invoke(float x) => 5 * x; } internal class Derived : Parent;", "Derived", "5·x")]
    [InlineData("Scaled<Scaled<One>>", "internal readonly struct Scaled<T> : IScalarFunction where T : IScalarFunction { public static float Invoke(float x) => 2 * T.Invoke(x); } internal record struct One : IScalarFunction { public static float Invoke(float x) => x + 1; }", "Scaled<Scaled<One>>", "4·(x + 1)")]
    [InlineData("Pair<int, One>", "internal record class Pair<T, U> : IScalarFunction where U : IScalarFunction { public static float Invoke(float x) => U.Invoke(x); } internal record struct One : IScalarFunction { public static float Invoke(float x) => x + 1; }", "Pair<int, One>", "x + 1")]
    [InlineData("Partial", "internal partial class Partial; partial class Partial : IScalarFunction { public static partial float Invoke(float x); public static partial float Invoke(float x) => 7 * x; }", "Partial", "7·x")]
    [InlineData("Default", "internal interface IHalf : IScalarFunction { static float IScalarFunction.Invoke(float x) => 0.5f * x; } internal class Default : IHalf;", "Default", "0.5·x")]
    public void Types_of_any_kind(string type, string types, string name, string expected)
    {
        var function = UserSource.Function($"using NetGen; [NeuralNetwork, Input(8), Apply<{type}>] internal partial class Net; " + types);
        Assert.Equal(name, function.Name);
        Assert.Equal(expected, ExprText.TryRead(function.Results[0])!.ToString());
    }

    [Fact]
    public void Hyper_parameters_choose_the_overload()
    {
        const string Types = """
            internal readonly struct F : IScalarFunction
            {
                public static float Invoke(float x) => Invoke(x, 2f);
                public static float Invoke(float x, float alpha) => Invoke(x, alpha, 0f);
                public static float Invoke(float x, float alpha, float beta) => alpha * x + beta;
                public static float Invoke(double x, float alpha) => 0;
                public static float Invoke(float x, int alpha) => 0;
            }
            """;
        foreach (var (given, names, expected) in new[] { ("", "", "2·x"), ("(3)", "alpha", "h0·x"), ("(3, 4)", "alpha,beta", "h0·x + h1") })
        {
            var function = UserSource.Function($"using NetGen; [NeuralNetwork, Input(8), Apply<F>{given}] internal partial class Net; " + Types);
            Assert.Equal(names, string.Join(",", function.HyperParameters));
            Assert.Equal(expected, ExprText.TryRead(function.Results[0])!.ToString());
        }
    }
}
