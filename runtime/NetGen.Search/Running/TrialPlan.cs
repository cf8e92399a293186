using System.Globalization;

namespace NetGen.Search;

/// <summary>A trial to be run: everything that decides its result.</summary>
internal sealed record TrialPlan(int Number, int Budget, int Round, long Seed, double[] Values)
{
    /// <summary>
    /// Draws a trial's values from regions. Each hyper-parameter has a stream of its own, so that declaring another one
    /// changes none of the others.
    /// </summary>
    public static TrialPlan Draw(
        IReadOnlyList<Hyperparameter> parameters, IReadOnlyList<Region> regions, long searchSeed, int number, int budget, int round)
    {
        var values = new double[parameters.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = parameters[i].Sample(Stream(searchSeed, number, parameters[i].Name), regions[i]);
        }

        var seed = (long)(Stream(searchSeed, number, "seed").NextUInt64() >> 33); // short enough to be read
        return new TrialPlan(number, budget, round, seed, values);
    }

    // A hyper-parameter's name follows a slash, which keeps it apart from "seed".
    private static RandomStream Stream(long seed, int number, string name) =>
        new(seed, string.Create(CultureInfo.InvariantCulture, $"search/{number}{(name == "seed" ? ":" : "/")}{name}"));
}
