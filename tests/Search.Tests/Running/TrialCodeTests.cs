using Xunit;

namespace NetGen.Search.Tests.Running;

public class TrialCodeTests
{
    private enum Form
    {
        Plain,
        Fancy,
    }

    [Fact]
    public void Settings_are_statements_to_paste()
    {
        var space = new SearchSpace();
        space.LogUniform("learning rate", 1e-4, 1);
        space.Choice("batch size", 16, 32);
        space.Choice("network", Architecture.Of("narrow", seed => new Narrow(seed)), Architecture.Of("broad", seed => new Broad(seed) { InputTransform = null }));
        var outcome = new TrialOutcome(0.123456789, [KeyValuePair.Create("accuracy", 0.975)], null, 1);

        Assert.Equal(
            """
            // Trial 7: loss 0.123457, accuracy 0.975
            long seed = 42;
            int budget = 30;
            var learningRate = 0.0035;
            var batchSize = 32;
            var network = new Broad(seed) { InputTransform = null };
            var options = new FitOptions { LearningRate = learningRate, BatchSize = batchSize, Epochs = budget, Seed = seed };

            """,
            new TrialRecord(space, new TrialPlan(7, 30, 1, 42, [0.0035, 1, 1]), outcome, false).ToCode());
    }

    [Fact]
    public void Names_become_variables_and_values_literals()
    {
        var space = new SearchSpace();
        space.Uniform("β2 (Adam's)", 0, 1);
        space.Choice("class", "a \"b\" \\ \n", "c");
        space.Uniform("seed", 0, 100);
        space.Integer("2nd layer", 1, 5);
        space.Choice("form", Form.Plain, Form.Fancy);
        space.Choice("flag", true, false);
        space.Choice<object>("other", ("one", new Version(1, 2)));
        space.Integer("epochs", 1, 5);
        space.Choice("...", 1.5f, 2f);
        space.Choice("big", 1e300, 2);
        var plan = new TrialPlan(1, 1, 1, 5, [0.25, 0, 3, 4, 1, 1, 0, 2, 1, 0]);

        Assert.Equal(
            """
            // Trial 1
            long seed = 5;
            int budget = 1;
            var β2AdamS = 0.25; // β2 (Adam's)
            var @class = "a \"b\" \\ \u000a";
            var seed2 = 3.0; // seed
            var _2ndLayer = 4; // 2nd layer
            var form = NetGen.Search.Tests.Running.TrialCodeTests.Form.Fancy;
            var flag = false;
            var other = default(System.Object) /* one */;
            var epochs = 2;
            var value = 2f; // ...
            var big = 1E+300;
            var options = new FitOptions { Epochs = epochs, Seed = seed };

            """,
            new TrialRecord(space, plan, TrialOutcome.Failure("x", 0), false).ToCode());
    }

    [Fact]
    public void Factories_that_are_not_expressions_of_the_seed_give_the_constructor()
    {
        var space = new SearchSpace();
        NetworkFactory<Narrow, float, int> factory = number => new Narrow(number);
        space.Choice("a", Architecture.Of("x", factory));
        space.Choice("b", Architecture.Of("x", number => new Narrow(number)));
        space.Choice("c", Architecture.Of("x", seed => { return new Narrow(seed); }));
        space.Choice("d", Architecture.Of("x", (long seed) => new Narrow(seed)));
        var code = new TrialRecord(space, new TrialPlan(1, 1, 1, 5, [0, 0, 0, 0]), TrialOutcome.Of(1, 0), false).ToCode();

        foreach (var variable in (string[])["a", "b", "c", "d"])
        {
            Assert.Contains($"var {variable} = new NetGen.Search.Tests.Narrow(seed);\n", code, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("learning rate", "learningRate")]
    [InlineData("Learning-Rate", "learningRate")]
    [InlineData("dropout", "dropout")]
    [InlineData("while", "@while")]
    [InlineData("  ", "value")]
    [InlineData("3", "_3")]
    public void Identifiers(string name, string expected) => Assert.Equal(expected, Identifier.Of(name));

    [Theory]
    [InlineData(0.003, "0.003")]
    [InlineData(0, "0")]
    [InlineData(12345678, "1.23457e7")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(100000, "100000")]
    public void Numbers_for_people(double value, string expected) => Assert.Equal(expected, Numbers.Text(value));
}
