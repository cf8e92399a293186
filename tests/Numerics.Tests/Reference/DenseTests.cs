using System.Text.Json;
using NetGen.Numerics.Tests.Networks;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>Dense layers: output and the gradients of input, weight and bias.</summary>
public sealed class DenseTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["dense"] = [() => Of(new Dense6x5Single()), () => Of(new Dense6x5Double())],
        ["dense_no_bias"] = [() => Of(new Dense6x5NoBiasSingle()), () => Of(new Dense6x5NoBiasDouble())],
        ["dense_batch1_out1"] = [() => Of(new Dense9x1Single()), () => Of(new Dense9x1Double())],
        ["dense_wide"] = [() => Of(new Dense37x29Single()), () => Of(new Dense37x29Double())],
        ["dense_3d"] = [() => Of(new DenseRowsSingle()), () => Of(new DenseRowsDouble())],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AgreesWithTheReference(string name)
    {
        var golden = Case(name);
        foreach (var network in Networks[name].Select(make => make()))
        {
            network["dense1.weight"] = golden["w"];
            if (network.ParameterNames.Count == 2)
            {
                network["dense1.bias"] = golden["b"];
            }

            GoldenChecks.Verify(golden, network, golden["x"], "y", golden["grad_y"], "d_x");
            golden.Verify("d_w", network.Gradient("dense1.weight"), network.IsSingle);
            if (network.ParameterNames.Count == 2)
            {
                golden.Verify("d_b", network.Gradient("dense1.bias"), network.IsSingle);
            }
        }
    }

    private static GoldenCase Case(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "golden");
        var list = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(Path.Combine(folder, "dense.json")));
        var found = list.GetProperty("cases").EnumerateArray().Single(element => element.GetProperty("name").GetString() == name);
        return new GoldenCase(found, File.ReadAllBytes(Path.Combine(folder, "dense.safetensors")));
    }
}
