using NetGen.Generator.Functions;

namespace NetGen.Generator.Tests;

/// <summary>One parameter under an optimizer's rule, in double precision: a tensor of one element.</summary>
internal sealed class OptimizerSimulation
{
    private readonly OptimizerRule _rule;
    private readonly Dictionary<string, double> _values = [];
    private readonly Dictionary<string, double> _carried = [];
    private int _steps;

    public OptimizerSimulation(OptimizerRule rule, double parameter)
    {
        _rule = rule;
        _values["p"] = parameter;
        foreach (string state in rule.States)
        {
            _values[state] = 0;
        }

        foreach ((string name, double initial, _) in rule.Carried)
        {
            _carried[name] = initial;
        }
    }

    public double Parameter => _values["p"];

    public double this[string name] => _values[name];

    /// <summary>All that the next step's assignments may use.</summary>
    public Dictionary<string, double> Before(double gradient, double rate)
    {
        var scalars = new Dictionary<string, double>(_carried) { ["rate"] = rate, ["step"] = _steps + 1 };
        foreach (HyperParameterSpec parameter in _rule.HyperParameters)
        {
            scalars[parameter.Name] = parameter.Value;
        }

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
        Assign(_rule.First);
        foreach ((string name, var element) in _rule.Norms)
        {
            values[name] = Math.Abs(element.Evaluate(values));
        }

        foreach ((string name, var value) in _rule.TensorScalars)
        {
            values[name] = value.Evaluate(values);
        }

        Assign(_rule.Update);
        foreach ((string name, _, var next) in _rule.Carried)
        {
            _carried[name] = next.Evaluate(values);
        }

        _steps++;

        void Assign(IReadOnlyList<(string Target, Expressions.Expr Value)> assignments)
        {
            foreach ((string target, var value) in assignments)
            {
                values[target] = value.Evaluate(values);
                _values[target] = values[target];
            }
        }
    }
}
