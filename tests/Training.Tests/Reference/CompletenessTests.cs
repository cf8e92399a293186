using NetGen.Tests;
using NetGen.Training.Tests.Initialization;
using Xunit;

namespace NetGen.Training.Tests.Reference;

/// <summary>Every reference case is tested, and every optimizer and initialiser has one.</summary>
public sealed class CompletenessTests
{
    [Fact]
    public void EveryReferenceCaseOfAnOptimizerIsTested() => Assert.Equal(
        Golden.Names("optimizers").Order(),
        new[] { OptimizerTests.Names, QuadraticTests.Names }.SelectMany(Cases).Concat(StepTests.All).Order());

    [Fact]
    public void EveryReferenceCaseOfAnInitializerIsTested() => Assert.Equal(
        Golden.Names("initializers").Order(),
        new[] { InitializerTests.Names, OrthogonalTests.Names }.SelectMany(Cases).Append("gains").Order());

    [Fact]
    public void EveryOptimizerHasAReferenceCase()
    {
        var attributes = typeof(OptimizerAttribute).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(OptimizerAttribute)) && !type.IsAbstract && !type.IsGenericType)
            .ToArray();
        var used = OptimizerTests.Optimizers.ToHashSet();
        Assert.All(attributes, attribute => Assert.Contains(attribute, used));
    }

    [Fact]
    public void EveryInitializerIsTested()
    {
        Initializer[] withReference =
        [
            Initializer.XavierUniform, Initializer.XavierNormal, Initializer.HeUniform, Initializer.HeNormal, Initializer.HeNormalFanOut,
            Initializer.LeCunUniform, Initializer.LeCunNormal, Initializer.SqrtIn, Initializer.SqrtHalfIn, Initializer.PyTorch, Initializer.Orthogonal,
        ];

        // Without a reference case: these have statistical tests of their own, or are constant.
        Initializer[] without =
        [
            Initializer.Auto, Initializer.Zeros, Initializer.Ones, Initializer.Constant, Initializer.Normal, Initializer.TruncatedNormal,
            Initializer.Uniform, Initializer.HeUniformFanOut,
        ];
        Assert.Equal(Enum.GetValues<Initializer>().Order(), withReference.Concat(without).Order());
    }

    private static IEnumerable<string> Cases(TheoryData<string> names) => names.Cast<object[]>().Select(row => (string)row[0]);
}
