using NetGen.Numerics.Tests.Networks;
using NetGen.Numerics.Tests.Support;
using NetGen.Tests;
using Xunit;
using static NetGen.Tests.Subject;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>Every width of a layer and every size of a batch, against a plain implementation in double precision.</summary>
public sealed class ShapeTests
{
    private static readonly Dictionary<string, Func<Subject>[]> Networks = new()
    {
        ["Widths1To11"] = [() => Of(new Widths1To11Single(seed: 5)), () => Of(new Widths1To11Double(seed: 5))],
        ["Widths11To21"] = [() => Of(new Widths11To21Single(seed: 5)), () => Of(new Widths11To21Double(seed: 5))],
        ["Widths21To31"] = [() => Of(new Widths21To31Single(seed: 5)), () => Of(new Widths21To31Double(seed: 5))],
        ["Widths31To41"] = [() => Of(new Widths31To41Single(seed: 5)), () => Of(new Widths31To41Double(seed: 5))],
        ["Outputs1"] = [() => Of(new Outputs1Single(seed: 5)), () => Of(new Outputs1Double(seed: 5))],
        ["Outputs3"] = [() => Of(new Outputs3Single(seed: 5)), () => Of(new Outputs3Double(seed: 5))],
        ["Outputs7"] = [() => Of(new Outputs7Single(seed: 5)), () => Of(new Outputs7Double(seed: 5))],
        ["Outputs8"] = [() => Of(new Outputs8Single(seed: 5)), () => Of(new Outputs8Double(seed: 5))],
        ["Outputs9"] = [() => Of(new Outputs9Single(seed: 5)), () => Of(new Outputs9Double(seed: 5))],
        ["Outputs16"] = [() => Of(new Outputs16Single(seed: 5)), () => Of(new Outputs16Double(seed: 5))],
        ["Outputs17"] = [() => Of(new Outputs17Single(seed: 5)), () => Of(new Outputs17Double(seed: 5))],
        ["Outputs31"] = [() => Of(new Outputs31Single(seed: 5)), () => Of(new Outputs31Double(seed: 5))],
        ["Outputs33"] = [() => Of(new Outputs33Single(seed: 5)), () => Of(new Outputs33Double(seed: 5))],
        ["Outputs64"] = [() => Of(new Outputs64Single(seed: 5)), () => Of(new Outputs64Double(seed: 5))],
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryWidthAgrees(string name)
    {
        foreach (var network in Networks[name].Select(make => make()))
        {
            foreach (var batch in new[] { 1, 4, 19 })
            {
                Verify(network, batch);
            }

            network.Update();
            network.VerifyPadding();
        }
    }

    [Fact]
    public void EverySizeOfABatchAgrees()
    {
        foreach (var network in new[] { Of(new BatchesSingle(seed: 5)), Of(new BatchesDouble(seed: 5)) })
        {
            // Downwards too: a smaller batch after a larger one uses a part of the arena.
            foreach (var batch in Enumerable.Range(1, 40).Concat([64, 65, 39, 2, 1]))
            {
                Verify(network, batch);
            }
        }
    }

    private static void Verify(Subject network, int batch)
    {
        // Relative to the largest element of a tensor. Single: 1e-7 per rounding, and gradients that are small differences of
        // terms a hundred times as large.
        var tolerance = network.IsSingle ? 2e-5 : 1e-13;
        var (inputs, targets) = Data.Batch(network.Info, batch, seed: batch);
        var reference = new ReferenceNetwork(network);
        var loss = reference.Run(inputs, targets, batch);
        Close("loss", [loss], [network.Backward(inputs, targets)]);
        Close("outputs", reference.Outputs, network.Predict(inputs));
        Close("input gradient", reference.InputGradient, network.InputGradient());
        foreach (var (name, gradient) in reference.Gradients)
        {
            Close(name, gradient, network.Gradient(name));
        }

        void Close(string name, double[] expected, double[] actual)
        {
            var (error, index) = Closeness.Worst(expected, actual, scale: expected.Max(Math.Abs));
            Assert.True(
                error <= tolerance,
                $"{network.Info.Name}, batch of {batch}: {name}[{index}] is {actual[index]:R}, but {expected[index]:R} was expected ({error:E1}).");
        }
    }
}
