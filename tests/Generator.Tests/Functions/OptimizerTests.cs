using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Tests;
using Xunit;

namespace NetGen.Generator.Tests;

public class OptimizerTests
{
    /// <summary>The golden names of hyper-parameters and ours; a boolean is said by the case's name.</summary>
    private static readonly (string Theirs, string Ours)[] HyperParameters =
    [
        ("momentum", "Momentum"), ("dampening", "Dampening"), ("weight_decay", "WeightDecay"), ("alpha", "Alpha"),
        ("eps", "Epsilon"), ("beta1", "Beta1"), ("beta2", "Beta2"), ("beta", "Momentum"), ("rho", "Rho"),
        ("lr_decay", "LearningRateDecay"), ("initial_accumulator", "InitialAccumulator"), ("momentum_decay", "MomentumDecay"),
    ];

    public static TheoryData<string, string, string> GoldenCases => new()
    {
        { "Sgd", "sgd", "" },
        { "Sgd", "sgd_l2", "" },
        { "Sgd", "momentum_pytorch", "" },
        { "Sgd", "momentum_pytorch_dampening", "" },
        { "Sgd", "nesterov_pytorch", "Nesterov=1" },
        { "Sgd", "momentum_classical", "Form=1" },
        { "Sgd", "momentum_ewma", "Form=2" },
        { "AdaGrad", "adagrad_pytorch", "" },
        { "AdaGrad", "adagrad_root_mean", "Form=1 Epsilon=0" },
        { "AdaGrad", "adagrad_root_mean_decay", "Form=1 Epsilon=0 InverseRootDecay=1" },
        { "RmsProp", "rmsprop_eps_outside", "" },
        { "RmsProp", "rmsprop_eps_inside", "EpsilonInside=1" },
        { "RmsProp", "rmsprop_centered_momentum", "Centered=1" },
        { "AdaDelta", "adadelta", "" },
        { "Adam", "adam", "" },
        { "Adam", "adam_l2", "" },
        { "Adam", "amsgrad", "AmsGrad=1" },
        { "AdamW", "adamw", "" },
        { "NAdam", "nadam", "" },
        { "RAdam", "radam", "" },
        { "AdaMax", "adamax", "" },
        { "Lion", "lion", "" },
        { "Lion", "lion_weight_decay", "" },
    };

    public static TheoryData<string, string> Variants
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string epsilon in (string[])["", "Epsilon=0", "Epsilon=1e-50"])
            {
                data.Add("Sgd", "WeightDecay=0.1 Momentum=0.9 Nesterov=1 " + epsilon);
                data.Add("Sgd", "Momentum=0.9 Dampening=0.5 " + epsilon);
                data.Add("RmsProp", epsilon);
                data.Add("RmsProp", "Centered=1 Momentum=0.9 WeightDecay=0.1 " + epsilon);
                data.Add("Adam", "WeightDecay=0.1 " + epsilon);
                data.Add("AdamW", epsilon);
                data.Add("AdamW", "AmsGrad=1 " + epsilon);
                data.Add("Sgd", "Momentum=0.9 Form=1 WeightDecay=0.1 Nesterov=1 " + epsilon);
                data.Add("Sgd", "Momentum=0.9 Form=2 WeightDecay=0.1 " + epsilon);
                data.Add("AdaGrad", "LearningRateDecay=0.1 InitialAccumulator=0.1 WeightDecay=0.1 " + epsilon);
                data.Add("AdaGrad", "Form=1 " + epsilon);
                data.Add("RmsProp", "EpsilonInside=1 Momentum=0.9 Nesterov=1 " + epsilon);
                data.Add("NAdam", "WeightDecay=0.1 " + epsilon);
                data.Add("RAdam", "WeightDecay=0.1 DecoupledWeightDecay=1 " + epsilon);
                data.Add("AdaMax", "WeightDecay=0.1 " + epsilon);
                data.Add("Lamb", epsilon);
            }

            data.Add("AdaDelta", "WeightDecay=0.1");
            data.Add("Lion", "WeightDecay=0.1");
            return data;
        }
    }

    [Theory, MemberData(nameof(GoldenCases))]
    public void Parameters_follow_the_reference(string kind, string name, string arguments)
    {
        GoldenCase golden = Golden.Case("optimizers", name);
        AttributeSpec spec = Spec.Of(kind, [
            .. HyperParameters.Where(h => golden.HasHyper(h.Theirs)).Select(h => (h.Ours, golden.Hyper(h.Theirs, double.NaN))),
            .. Arguments(arguments)]);
        OptimizerRule rule = Optimizers.Find(kind)!.Rule(spec);
        double[] gradients = golden["grads"];
        var simulations = golden["start"].Select(start => new OptimizerSimulation(rule, start)).ToArray();

        var parameters = new List<double>();
        for (int i = 0; i < gradients.Length; i++)
        {
            OptimizerSimulation element = simulations[i % simulations.Length];
            element.Step(gradients[i], golden.Hyper("lr", double.NaN));
            parameters.Add(element.Parameter);
        }

        golden.Verify("params", parameters);
    }

    [Theory, MemberData(nameof(Variants))]
    public void What_is_zero_stays_zero(string kind, string arguments)
    {
        OptimizerRule rule = Optimizers.Find(kind)!.Rule(Parse(kind, arguments));
        var simulation = new OptimizerSimulation(rule, 0);
        for (int step = 0; step < 3; step++)
        {
            simulation.Step(0, 0.1);

            Assert.Equal(0, simulation.Parameter);
            Assert.All(rule.States, state => Assert.Equal(0, simulation[state]));
        }
    }

    [Theory, MemberData(nameof(Variants))]
    public void Results_in_terms_of_old_values_are_the_assignments_in_order(string kind, string arguments)
    {
        // LAMB's ratio of norms is any number here.
        OptimizerRule rule = Optimizers.Find(kind)!.Rule(Parse(kind, arguments));
        rule = rule with { Norms = [], Update = [.. rule.First, .. rule.Update.Select(update => (update.Target, update.Value.Replace(Expr.Variable("trust"), 2)))], First = [], TensorScalars = [] };
        var simulation = new OptimizerSimulation(rule, 0.7);
        for (int step = 0; step < 3; step++)
        {
            Dictionary<string, double> old = simulation.Before(0.3, 0.1);
            double[] expected = [.. rule.Results.Select(result => result.Value.Evaluate(old))];
            simulation.Step(0.3, 0.1);

            Assert.Equal(expected, rule.Results.Select(result => simulation[result.Target]));
        }

        Assert.Equal(rule.States.Append("p").Order(), rule.First.Select(first => first.Target).Concat(rule.Results.Select(result => result.Target)).Order());
    }

    [Fact]
    public void A_variance_that_rounding_makes_negative_counts_as_zero()
    {
        OptimizerRule rule = Optimizers.Find("RmsProp")!.Rule(Parse("RmsProp", "Centered=1 Alpha=0.5"));
        int negative = 0;
        for (int i = 1; i < 100; i++)
        {
            // A constant gradient leaves a variance of rounding errors alone.
            var simulation = new OptimizerSimulation(rule, 1);
            for (int step = 0; step < 200; step++)
            {
                simulation.Step(i / 7.0, 1e-9);
            }

            negative += simulation["s"] - (simulation["m"] * simulation["m"]) < 0 ? 1 : 0;
            Assert.True(double.IsFinite(simulation.Parameter));
        }

        Assert.NotEqual(0, negative);
    }

    [Fact]
    public void The_first_step_of_LAMB_has_the_length_of_the_tensor()
    {
        var simulation = new OptimizerSimulation(Optimizers.Find("Lamb")!.Rule(Spec.Of("Lamb")), -2);
        simulation.Step(0.3, 0.1);

        Assert.Equal(-2 - (0.1 * 2), simulation.Parameter, 1e-9);
    }

    [Fact]
    public void What_is_declared_zero_is_not_compiled()
    {
        OptimizerRule rule = Optimizers.Find("Sgd")!.Rule(Spec.Of("Sgd", ("Momentum", 0.9)));

        Assert.Equal(["Momentum"], rule.HyperParameters.Where(parameter => parameter.Compiled).Select(parameter => parameter.Name));
        Assert.Equal(["Momentum", "Dampening", "WeightDecay"], rule.HyperParameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void Without_momentum_there_is_no_state() =>
        Assert.Empty(Optimizers.Find("Sgd")!.Rule(Spec.Of("Sgd", ("Dampening", 0.5), ("Nesterov", 1))).States);

    [Fact]
    public void Formulas_say_what_was_asked_for()
    {
        Assert.Equal("p ← p − η·g", Optimizers.Find("Sgd")!.Rule(Spec.Of("Sgd")).Formula);
        Assert.Equal(
            "g ← g + λ·p; v ← μ·v + g; p ← p − η·(g + μ·v)",
            Optimizers.Find("Sgd")!.Rule(Parse("Sgd", "Momentum=0.9 Nesterov=1 WeightDecay=0.1")).Formula);
        Assert.Equal(
            "s ← α·s + (1 − α)·g²; p ← p − η·g/(√s + ε)", Optimizers.Find("RmsProp")!.Rule(Spec.Of("RmsProp")).Formula);
    }

    private static AttributeSpec Parse(string kind, string arguments) => Spec.Of(kind, [.. Arguments(arguments)]);

    private static IEnumerable<(string Name, double Value)> Arguments(string arguments) =>
        arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(argument => argument.Split('='))
            .Select(parts => (parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)));
}
