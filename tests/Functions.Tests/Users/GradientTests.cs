using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Functions.Tests.Users;

/// <summary>Functions of the user's own and their derivatives between layers, against differences.</summary>
public sealed class GradientTests
{
    private static readonly Dictionary<string, Func<Subject>> Networks = new()
    {
        ["Swish"] = () => Of(new SwishBetween()),
        ["Swish(1.5)"] = () => Of(new Swish15Between()),
        ["LeakyClip"] = () => Of(new LeakyClipBetween()),
        ["Selu"] = () => Of(new SeluBetween()),
        ["Mish"] = () => Of(new MishBetween()),
        ["ExactGelu"] = () => Of(new ExactGeluBetween()),
        ["Bell"] = () => Of(new BellBetween()),
        ["Twice<Swish>"] = () => Of(new TwiceSwishBetween()),
        ["Image"] = () => Of(new ImageBetween()),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsAreThoseOfDifferences(string name)
    {
        GradientCheck.Verify(Networks[name](), 1);
        GradientCheck.Verify(Networks[name](), 7);
    }
}
