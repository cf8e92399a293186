using System.Text.Json;

namespace NetGen.Training.Tests.Schedules;

/// <summary>The reference cases of schedules, as they are made here; times count as the cases count them, from 0.</summary>
internal static class GoldenSchedules
{
    private static readonly Dictionary<string, JsonElement> s_cases = ReadCases();

    private static readonly Dictionary<string, Func<JsonElement, Schedule>> s_timed = new()
    {
        ["constant"] = h => Schedule.Constant(Rate(h)),
        ["linear_decay"] = h => Schedule.LinearDecay(Rate(h), Number(h, "tau"), Number(h, "lr_end") / Rate(h)),
        ["inverse_time"] = h => Schedule.InverseTime(Rate(h), Number(h, "decay")),
        ["exponential"] = h => Schedule.Exponential(Rate(h), Number(h, "gamma")),
        ["inverse_sqrt"] = h => Schedule.InverseSquareRoot(Rate(h)),
        ["step"] = h => Schedule.Step(Rate(h), Number(h, "every"), Number(h, "gamma")),
        ["multi_step"] = h => Schedule.MultiStep(
            Rate(h), [.. h.GetProperty("milestones").EnumerateArray().Select(time => time.GetDouble())], Number(h, "gamma")),
        ["cosine"] = h => Schedule.Cosine(Rate(h), Number(h, "total"), Number(h, "lr_min")),
        ["cosine_short"] = h => Schedule.Cosine(Rate(h), Number(h, "total"), Number(h, "lr_min")),
        ["cosine_warm_restarts"] = h =>
            Schedule.CosineWarmRestarts(Rate(h), Number(h, "period"), Number(h, "multiplier"), Number(h, "lr_min")),
        ["warmup_cosine"] = h =>
            Schedule.Cosine(Rate(h), Number(h, "total") - Number(h, "warmup"), Number(h, "lr_min")).WithWarmUp(Number(h, "warmup")),
        ["warmup_inverse_sqrt"] = h => Schedule.InverseSquareRoot(Rate(h), Number(h, "warmup")),
        ["transformer"] = h => Schedule.Transformer((int)Number(h, "width"), Number(h, "warmup"), Rate(h)),
        ["one_cycle"] = OneCycle,
        ["one_cycle_linear"] = OneCycle,
        ["polynomial"] = h => Schedule.Polynomial(Rate(h), Number(h, "total"), Number(h, "power"), Number(h, "lr_end")),
    };

    /// <summary>All cases of the file.</summary>
    public static IEnumerable<string> All => s_cases.Keys;

    /// <summary>The cases whose rates depend on the time alone.</summary>
    public static IEnumerable<string> Timed => s_timed.Keys;

    /// <summary>The cases whose rates depend on a metric.</summary>
    public static IEnumerable<string> Plateaus { get; } = ["plateau", "plateau_cooldown"];

    public static Schedule Make(string name) => s_timed[name](Hyper(name));

    public static ReduceOnPlateau MakePlateau(string name)
    {
        var h = Hyper(name);
        return new ReduceOnPlateau(Rate(h))
        {
            Factor = Number(h, "factor"),
            Patience = (int)Number(h, "patience"),
            Threshold = Number(h, "threshold"),
            Cooldown = (int)Number(h, "cooldown"),
            MinRate = Number(h, "lr_min"),
        };
    }

    private static Schedule OneCycle(JsonElement h) => Schedule.OneCycle(
        Rate(h), Number(h, "total"), Number(h, "rise"), Number(h, "div"), Number(h, "final_div"), h.GetProperty("linear").GetBoolean());

    private static JsonElement Hyper(string name) => s_cases[name].GetProperty("hyper");

    private static double Rate(JsonElement hyper) => Number(hyper, "lr");

    private static double Number(JsonElement hyper, string name) => hyper.GetProperty(name).GetDouble();

    private static Dictionary<string, JsonElement> ReadCases()
    {
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", "training.cases.json"));
        return JsonSerializer.Deserialize<JsonElement>(file).GetProperty("cases").EnumerateArray()
            .Where(found => found.GetProperty("kind").GetString() == "schedules")
            .ToDictionary(found => found.GetProperty("name").GetString()!);
    }
}
