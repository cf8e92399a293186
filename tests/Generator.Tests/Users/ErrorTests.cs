using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>What cannot be read: shown on that very place in the user's method.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData("{ var y = x; [|for|] (var i = 0; i < 3; i++) y *= x; return y; }", "a loop", "supported are arithmetic")]
    [InlineData("{ [|while|] (x > 0) x -= 1; return x; }", "a loop")]
    [InlineData("{ [|foreach|] (var y in new[] { x }) return y; return x; }", "a loop")]
    [InlineData("{ [|do|] { x -= 1; } while (x > 0); return x; }", "a loop")]
    [InlineData("{ [|try|] { return x; } finally { } }", "a try statement")]
    [InlineData("{ [|switch|] (x) { case 0: return 1; default: return x; } }", "write a switch expression")]
    [InlineData("{ [|lock|] (typeof(F)) return x; }", "a lock")]
    [InlineData("{ if (x > 0) [|throw|] new Exception(); return x; }", "an exception")]
    [InlineData("=> x > 0 ? x : [|throw new Exception()|];", "an exception")]
    [InlineData("=> [|MathF.Cbrt(x)|];", "'MathF.Cbrt' has no compiled form", "supported are Abs, Atan, Ceiling, Clamp")]
    [InlineData("=> x + [|x % 2|];", "the operator '%'")]
    [InlineData("{ [|x %= 2|]; return x; }", "the operator '%='")]
    [InlineData("=> [|(int)x|];", "converted to 'int'", "MathF.Floor")]
    [InlineData("=> (float)[|(long)x|] + 1;", "converted to 'long'")]
    [InlineData("=> (float)[|(decimal)x|];", "'decimal'")]
    [InlineData("=> [|State|] * x;", "can change while the program runs", "const")]
    [InlineData("=> [|Late|] * x;", "gets its value while the program runs")]
    [InlineData("=> [|Settable|] * x;", "no formula")]
    [InlineData("=> [|Environment.TickCount|] * x;", "no formula")]
    [InlineData("=> [|new Random(1).NextSingle()|] * x;", "a method of an object")]
    [InlineData("=> [|float.Parse(\"1\")|] * x;", "'Single.Parse' has no compiled form")]
    [InlineData("=> [|BitConverter.Int32BitsToSingle(3)|] * x;", "'BitConverter.Int32BitsToSingle' has no body")]
    [InlineData("{ Func<float, float> f = [|y => y * 2|]; return x; }", "a lambda")]
    [InlineData("{ var a = [|new float[2]|]; return x; }", "an array")]
    [InlineData("{ var s = [|\"text\"|]; return x; }", "no number")]
    [InlineData("{ float y = 1; Set(); return y; void Set() { [|y|] = 2; } }", "a local function assigns 'y'", "return the value")]
    [InlineData("{ float y = 1; return x > 0 && ([|y|] = 2) > x ? y : x; }", "not always computed", "statement of its own")]
    [InlineData("{ float y = 1; return x > 0 ? [|y|] = 2 : y; }", "not always computed")]
    [InlineData("{ ref float [|y = ref x|]; y = 2; return x; }", "a local by reference")]
    [InlineData("=> [|x switch { > 0 => 1, < 0 => 2 }|];", "no arm for every number", "'_ =>'")]
    [InlineData("=> (x, x) switch { [|(0, _)|] => 1, _ => 2 };", "this pattern")]
    [InlineData("=> [|Sum(x, 1, 2)|];", "any number of arguments")]
    [InlineData("=> Count([|(int)x|]);", "converted to 'int'")]
    [InlineData("=> Count(3) * x;", "whole numbers", "private static float Count(int n) => [|n * 2|];")]
    [InlineData("=> [|(Money)x|];", "a conversion operator")]
    [InlineData("=> [|new Money() + new Money()|];", "an operator of a type")]
    public void NETGEN039_code_that_has_no_compiled_form(string body, string message, string more = "")
    {
        var members = more.StartsWith("private", StringComparison.Ordinal) ? more : "private static float Count(int n) => n;";
        if (body.Contains("switch { > 0 => 1, < 0", StringComparison.Ordinal))
        {
            members += "\n#pragma warning disable CS8509 // the switch is incomplete on purpose\n";
        }

        Errors.Expect("NETGEN039", "#pragma warning disable CS8509, CS0162, CS0219, CS0414, CS1717 // faults of the body are ours to find\n" + UserSource.Scalar(body, members + """
            private static float State = 1;
            private static readonly float Late;
            static F() => Late = State = 2;
            private static float Settable { get; set; }
            private static float Sum(params float[] values) => values[0];
            """, """
            internal readonly struct Money
            {
                public static float operator +(Money a, Money b) => 0;
                public static explicit operator Money(float value) => default;
                public static implicit operator float(Money value) => 0;
            }
            """), ["cannot be compiled into a network", message, .. more.StartsWith("private", StringComparison.Ordinal) ? (string[])[] : [more]]);
    }

    [Fact]
    public void NETGEN039_in_another_file_and_only_once()
    {
        var squiggle = Squiggle.Parse("internal static class Helper\n{\n    public static float Help(float x) => [|System.MathF.Cbrt(x)|];\n}");
        var run = new TestCompilation
        {
            Source = UserSource.Scalar("=> Helper.Help(x);") + "[NeuralNetwork, Input(4), Apply<F>, Apply<F>] internal partial class Other; [Block, Apply<F>] internal partial class Unit;",
            Others = new Dictionary<string, string> { ["Folder/Helper.cs"] = squiggle.Source },
        }.Run();
        squiggle.AssertAt(Errors.Single(run, "NETGEN039", "'Helper.Help'", "Cbrt"), "Folder/Helper.cs");
        Errors.AssertOnlyOurs(run);
    }

    [Fact]
    public void NETGEN039_everything_at_once()
    {
        var run = new TestCompilation { Source = UserSource.Scalar("{ var y = MathF.Cbrt(x) + x % 2; while (y > 0) y--; return y; }") }.Run();
        Assert.Equal(["NETGEN039", "NETGEN039", "NETGEN039"], run.Errors.Select(error => error.Id));
        Errors.AssertOnlyOurs(run);
    }

    [Fact]
    public void NETGEN039_a_function_that_no_network_uses() => Errors.Expect(
        "NETGEN039", "using System; using NetGen; internal class Unused : ILossFunction { public static float Invoke(float output, float target) => [|MathF.Cbrt(output)|] - target; }", "'Unused.Invoke'");

    [Fact]
    public void NETGEN039_a_generic_function_where_it_is_used() => Errors.Expect(
        "NETGEN039",
        """
        using NetGen;
        [NeuralNetwork, Input(8), Apply<G<H>>] internal partial class Net;
        internal class G<T> : IScalarFunction where T : IScalarFunction { public static float Invoke(float x) => T.Invoke(x); }
        internal class H : IScalarFunction { public static float Invoke(float x) { H2(); return x; } private static void H2() { [|using|] var stream = new System.IO.MemoryStream(); } }
        """,
        "'H.H2'");

    [Theory]
    [InlineData("=> x > 0 ? [|Invoke(x - 1)|] : x;", "", "F.Invoke → F.Invoke")]
    [InlineData("=> A(x);", "private static float A(float v) => B(v); private static float B(float v) => [|A(v)|];", "F.A → F.B → F.A")]
    [InlineData("{ return L(x); static float L(float v) => v > 0 ? [|L(v - 1)|] : v; }", "", "L → L")]
    public void NETGEN041_a_function_that_calls_itself(string body, string members, string path) =>
        Errors.Expect("NETGEN041", UserSource.Scalar(body, members), $"({path})");

    [Theory]
    [InlineData("[|Apply<string>|]", "'string' must be a function of one number", "does not implement", "IScalarFunction")]
    [InlineData("[|Apply<int[]>|]", "no class or struct")]
    [InlineData("[|Apply<L>|]", "does not implement", "'static float Invoke(float x)'")]
    [InlineData("ReLU, [|Loss<F>|], Sgd", "'F' must be a loss", "ILossFunction")]
    [InlineData("ReLU, MeanSquaredErrorLoss, [|Optimizer<F>|]", "'F' must be an optimizer rule", "void Update")]
    [InlineData("ReLU, MeanSquaredErrorLoss, [|Optimizer<S>|]", "state 'int'", "tuple or struct of up to 8 floats")]
    public void NETGEN038_a_type_that_is_no_function(string attribute, params string[] message)
    {
        // The type argument is marked, and not the attribute around it.
        var type = attribute[(attribute.IndexOf('<') + 1)..attribute.IndexOf('>')];
        attribute = attribute.Replace("[|", "").Replace("|]", "").Replace($"<{type}>", $"<[|{type}|]>");
        Errors.Expect("NETGEN038", $$"""
            using NetGen;
            [NeuralNetwork, Input(8), {{attribute}}] internal partial class Net;
            internal class F : IScalarFunction { public static float Invoke(float x) => x; }
            internal class L : ILossFunction { public static float Invoke(float output, float target) => output - target; }
            internal class S : IOptimizerRule<int> { public static void Update(ref float parameter, float gradient, ref int state, OptimizerStep step) { } }
            """, message);
    }

    [Fact]
    public void NETGEN038_a_method_without_a_body() => Errors.Expect(
        "NETGEN038",
        "using NetGen; [NeuralNetwork, Input(8), Apply<[|F|]>] internal partial class Net { } internal class F : IScalarFunction { [System.Runtime.InteropServices.DllImport(\"m\")] public static extern float Invoke(float x); }",
        "is extern");

    [Fact]
    public void NETGEN038_a_function_beyond_all_measure()
    {
        var terms = string.Join(" ", Enumerable.Range(1, 30).Select(i => $"s += MathF.Exp({i} * x) + MathF.Tanh({i} * x) * {i} - MathF.Sqrt({i} + x * x);"));
        Errors.Expect("NETGEN038", UserSource.Scalar($"{{ float s = 0; {terms} {terms.Replace("x)", "x + 1)")} {terms.Replace("x)", "x + 2)")} return s / 3; }}").Replace("Apply<F>", "Apply<[|F|]>"), "more than 512 operations");
    }

    [Theory]
    [InlineData("Input(8), [|Apply<F>(1)|]", "given 1 hyper-parameters, but takes none", "'float Invoke(float x, float h1)'")]
    [InlineData("Input(8), [|Apply<G>(1, 2, 3)|]", "given 3", "takes 1 or 2")]
    public void NETGEN040_hyper_parameters_that_it_does_not_take(string attributes, params string[] message)
    {
        var type = attributes[(attributes.IndexOf('<') + 1)..attributes.IndexOf('>')];
        Errors.Expect("NETGEN040", $$"""
            using NetGen;
            [NeuralNetwork, {{attributes.Replace("[|", "").Replace("|]", "").Replace($"<{type}>", $"<[|{type}|]>")}}] internal partial class Net;
            internal class F : IScalarFunction { public static float Invoke(float x) => x; }
            internal class G : IScalarFunction
            {
                public static float Invoke(float x) => x;
                public static float Invoke(float x, float a) => a * x;
                public static float Invoke(float x, float a, float b) => a * x + b;
            }
            """, message);
    }

    [Fact]
    public void NETGEN014_a_hyper_parameter_that_is_no_number() => Errors.Expect(
        "NETGEN014",
        "using NetGen; [NeuralNetwork, Input(8), Apply<G>([|double.NaN|])] internal partial class Net; internal class G : IScalarFunction { public static float Invoke(float x) => x; public static float Invoke(float x, float a) => a * x; }");

    [Theory]
    [InlineData("parameter -= step.LearningRate;")]
    [InlineData("parameter -= step.LearningRate * gradient; velocity = 0.9f * velocity + 1;")]
    [InlineData("parameter -= step.LearningRate / MathF.Sqrt(velocity);")]
    [InlineData("parameter += step.Number > 2 ? 0.001f : 0;")]
    public void NETGEN042_a_rule_that_moves_what_rests(string body) => Errors.Expect("NETGEN042", $$"""
        using System;
        using NetGen;
        [NeuralNetwork, Input(8), Dense(2), MeanSquaredErrorLoss, Optimizer<[|R|]>] internal partial class Net;
        internal class R : IOptimizerRule<float>
        {
            public static void Update(ref float parameter, float gradient, ref float velocity, OptimizerStep step) { {{body}} }
        }
        """, "'R' must leave a parameter of 0");

    [Theory]
    [InlineData("=> y;")]
    [InlineData("{ }")]
    [InlineData("{ if (x > 0) return x; }")]
    [InlineData("{ return; }")]
    [InlineData("=> Missing(x);")]
    [InlineData("=> x.Missing;")]
    [InlineData("=> x + ;")]
    [InlineData("=> \"text\";")]
    [InlineData("{ float y; return y; }")]
    [InlineData("{ var (a, b) = x; return a; }")]
    [InlineData("=> x switch { };")]
    [InlineData("=> MathF.Exp();")]
    [InlineData("=> F.Invoke;")]
    [InlineData("")]
    [InlineData(";")]
    public void Mistakes_that_Csharp_reports_are_not_reported_again(string body)
    {
        var run = new TestCompilation { Source = UserSource.Scalar(body) }.Run();
        Assert.Null(run.Result.Exception);
        Assert.NotEmpty(run.CompilerDiagnostics);
        Assert.DoesNotContain(run.Errors, error => error.Id == "NETGEN018");
    }

    [Fact]
    public void A_constraint_of_the_interface_that_is_missing_is_reported_by_Csharp()
    {
        var run = new TestCompilation { Source = "using NetGen; [NeuralNetwork, Input(8), Apply<F>] internal partial class Net; internal class F : IScalarFunction { }" }.Run();
        Assert.Empty(run.Errors);
        Assert.Equal("CS0535", Assert.Single(run.CompilerDiagnostics).Id);
    }

    [Theory]
    [InlineData(127)]
    [InlineData(2000)]
    public void A_small_stack_is_enough(int levels)
    {
        var source = UserSource.Scalar($"{{ {string.Concat(Enumerable.Repeat("x = MathF.Exp(x * 0.5f) - 1;", levels / 3))} return x; }}");
        GeneratorRun? run = null;
        var thread = new Thread(() => run = new TestCompilation { Source = source }.Run(), 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Equal(levels < 1000 ? [] : ["NETGEN039"], run!.Errors.Select(error => error.Id).Distinct());
    }
}
