using NetGen.Generator.Functions;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Users;

/// <summary>Optimizer rules: what is computed once per step, and for every parameter.</summary>
public class RuleTests
{
    [Fact]
    public void What_depends_on_the_step_is_computed_once()
    {
        var rule = Read("IOptimizerRule<(float M, float V)>", "ref (float M, float V) state, ", """
            state.M = 0.9f * state.M + 0.1f * gradient;
            state.V = 0.999f * state.V + 0.001f * gradient * gradient;
            var m = state.M / (1 - MathF.Pow(0.9f, step.Number));
            var v = state.V / (1 - MathF.Pow(0.999f, step.Number));
            parameter -= step.LearningRate * m / (MathF.Sqrt(v) + 1e-8f);
            """);
        Assert.Equal(["m", "v"], rule.States);
        Assert.Equal(["rate", "1 − pow(0.9, step)", "1 − pow(0.999, step)"], rule.Scalars.Select(scalar => scalar.Value.ToString()));
        Assert.Equal(
            "m ← 0.9·m + 0.1·g; v ← 0.999·v + 0.001·g·g; p ← p − k1·((0.9·m + 0.1·g) / k2) / (√((0.999·v + 0.001·g·g) / k3) + 1E-08); k1 = rate; k2 = 1 − pow(0.9, step); k3 = 1 − pow(0.999, step)",
            rule.Formula);
    }

    [Fact]
    public void Assignments_are_in_terms_of_the_old_values()
    {
        var rule = Read("IOptimizerRule<float>", "ref float velocity, ", "var old = velocity; velocity = 0.5f * velocity + gradient; parameter += velocity - old;");
        Assert.Equal(["velocity ← 0.5·velocity + g", "p ← p + (0.5·velocity + g − velocity)"], rule.Results.Select(result => $"{result.Target} ← {result.Value}"));
    }

    [Theory]
    [InlineData("float", "ref float p, ", "p", "state1")]
    [InlineData("float", "ref float i, ", "i", "state1")]
    [InlineData("float", "ref float @class, ", "@class", "state1")]
    [InlineData("float", "ref float größe, ", "größe", "state1")]
    [InlineData("(float A, float Av)", "ref (float A, float Av) s, ", "s.Av", "state1,state2")]
    [InlineData("(float, float)", "ref (float, float) s, ", "s.Item2", "state1,state2")]
    [InlineData("(float First, float Second)", "ref (float First, float Second) s, ", "s.Second", "first,second")]
    [InlineData("State", "ref State s, ", "s.Momentum", "momentum,sum")]
    public void States_have_the_users_names_where_they_can(string type, string parameter, string used, string names)
    {
        var rule = Read($"IOptimizerRule<{type}>", parameter, $"{used} += gradient; parameter -= step.LearningRate * {used};");
        Assert.Equal(names, string.Join(",", rule.States));
        Assert.Equal(rule.States.Append("p"), rule.Update.Select(update => update.Target));
    }

    [Fact]
    public void A_quotient_of_zeros_at_rest_is_zero()
    {
        var rule = Read("IOptimizerRule<float>", "ref float sum, ", "sum += gradient * gradient; parameter -= step.LearningRate * gradient / MathF.Sqrt(sum) / 2;");
        Assert.Equal("p − 0.5·divideOrZero(k1·g, √(sum + g²))", rule.Results[^1].Value.ToString());
    }

    [Fact]
    public void States_that_decay_are_flushed()
    {
        var rule = Read("IOptimizerRule<float>", "ref float v, ", "v = 0.9f * v + gradient; parameter -= step.LearningRate * v;");
        Assert.True(NetGen.Generator.Expressions.Primitives.Flush.Matches(rule.Results[0].Value));
    }

    [Fact]
    public void A_rule_without_states_and_one_with_hyper_parameters()
    {
        var rule = Read("IOptimizerRule", "", "Update(ref parameter, gradient, step, 0.5f);", "public static void Update(ref float parameter, float gradient, OptimizerStep step, float scale) { if (step.Number > 10) parameter *= 1 - step.LearningRate * scale; parameter -= step.LearningRate * gradient; }", "(0.25)");
        Assert.Empty(rule.States);
        Assert.Equal("p ← ", rule.Formula[..4]);
        Assert.Contains("0.25·rate", rule.Formula, StringComparison.Ordinal);
    }

    private static OptimizerRule Read(string contract, string state, string body, string members = "", string hyperParameters = "") => UserSource.Rule($$"""
        using System;
        using NetGen;
        [NeuralNetwork, Input(8), Dense(2), MeanSquaredErrorLoss, Optimizer<R>{{hyperParameters}}] internal partial class Net;
        #pragma warning disable CS0649 // only the compiled form assigns it
        internal struct State { public float Momentum; public float Sum { get; set; } }
        internal class R : {{contract}}
        {
            public static void Update(ref float parameter, float gradient, {{state}}OptimizerStep step) { {{body}} }
            {{members}}
        }
        """);
}
