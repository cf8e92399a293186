using NetGen.Generator.Functions;

namespace NetGen.Generator.Tests;

/// <summary>One parameter under an optimizer's rule, in double precision.</summary>
internal sealed class OptimizerSimulation
{
    private readonly OptimizerRule _rule;
    private readonly Dictionary<string, double> _values = [];
    private int _steps;

    public OptimizerSimulation(OptimizerRule rule, double parameter)
    {
        _rule = rule;
        _values["p"] = parameter;
        foreach (string state in rule.States)
        {
            _values[state] = 0;
        }
    }

    public double Parameter => _values["p"];

    public double this[string name] => _values[name];

    /// <summary>All that the next step's assignments may use.</summary>
    public Dictionary<string, double> Before(double gradient, double rate)
    {
        var scalars = new Dictionary<string, double> { ["rate"] = rate, ["step"] = _steps + 1 };
        foreach ((string name, var value) in _rule.Scalars)
        {
            scalars[name] = value.Evaluate(scalars);
        }

        var values = new Dictionary<string, double>(_values) { ["g"] = gradient };
        foreach ((string name, _) in _rule.Scalars)
        {
            values[name] = scalars[name];
        }

        return values;
    }

    public void Step(double gradient, double rate)
    {
        Dictionary<string, double> values = Before(gradient, rate);
        foreach ((string target, var value) in _rule.Update)
        {
            values[target] = value.Evaluate(values);
            _values[target] = values[target];
        }

        _steps++;
    }
}
