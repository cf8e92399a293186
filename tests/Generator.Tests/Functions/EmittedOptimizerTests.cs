using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>Optimizer rules as emitted code, several steps of many parameters.</summary>
public class EmittedOptimizerTests
{
    private const int Count = 32;

    public static TheoryData<string, double> Rules => new()
    {
        { "Sgd", 1e-8 }, { "RmsProp", 1e-8 }, { "Adam", 1e-8 }, { "AdamW", 1e-8 }, { "RmsProp", 0 }, { "Adam", 0 }, { "AdamW", 0 },
        { "AdaGrad", 1e-8 }, { "AdaGrad", 0 }, { "AdaDelta", 1e-8 }, { "NAdam", 1e-8 }, { "NAdam", 0 }, { "RAdam", 1e-8 }, { "RAdam", 0 },
        { "AdaMax", 1e-8 }, { "AdaMax", 0 }, { "Lion", 1e-8 },
    };

    [Theory, MemberData(nameof(Rules))]
    public void Emitted_steps_are_the_rule_and_leave_zeros_alone(string kind, double epsilon)
    {
        AttributeSpec spec = Spec.Of(
            kind, ("Epsilon", epsilon), ("Momentum", 0.9), ("WeightDecay", 0.1), ("Centered", epsilon == 0 ? 0 : 1));
        OptimizerRule rule = Optimizers.Find(kind)!.Rule(spec);
        string[] names = ["g", .. rule.Results.Select(result => result.Target), .. rule.Scalars.Select(scalar => scalar.Name)];
        var method = new EmittedMethod<double>([.. rule.Results.Select(result => result.Value)], names);
        int p = rule.Results.Select(result => result.Target).ToList().IndexOf("p");
        var random = new Random(5);
        double[][] values = [.. rule.Results.Select(_ => new double[Count])];

        // The upper half is a pad: nothing ever comes in.
        OptimizerSimulation[] expected = [.. Enumerable.Range(0, Count)
            .Select(i => new OptimizerSimulation(rule, values[p][i] = i < Count / 2 ? random.NextDouble() : 0))];
        for (int step = 0; step < 5; step++)
        {
            double[] gradients = [.. Enumerable.Range(0, Count).Select(i => i < Count / 2 ? random.NextDouble() - 0.5 : 0)];
            Dictionary<string, double> scalars = expected[0].Before(0, 0.01);
            values = method.Run([
                gradients, .. values, .. rule.Scalars.Select(scalar => Enumerable.Repeat(scalars[scalar.Name], Count).ToArray())]);
            for (int i = 0; i < Count; i++)
            {
                expected[i].Step(gradients[i], 0.01);

                Assert.Equal(expected[i].Parameter, values[p][i], 1e-12);
                Assert.True(i < Count / 2 || values.All(value => value[i] == 0));
            }
        }
    }

    [Theory, MemberData(nameof(Rules))]
    public void Per_step_scalars_exist_in_scalar_code(string kind, double epsilon)
    {
        OptimizerRule rule = Optimizers.Find(kind)!.Rule(Spec.Of(kind, ("Epsilon", epsilon), ("Momentum", 0.9), ("Dampening", 0.5)));
        EmittedCode code = ScalarEmitter.Emit([.. rule.ScalarResults], name => name);

        Assert.Equal(rule.ScalarResults.Select(scalar => scalar.Target), code.Results.Select(result => result.Name));
        Assert.Contains(code.Results.Select(result => result.Value).Concat(code.Statements), text => text.Contains("rate"));
    }
}
