using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Passes;
using static NetGen.Generator.Emit.Kernels.ElementAccess;

namespace NetGen.Generator.Emit;

/// <summary>What a trainer's plan holds besides sizes: each entry stands there only where the network has it.</summary>
internal static class TrainerPlanText
{
    public static IReadOnlyList<string> Options(NetworkModel model)
    {
        var options = new List<string>();
        var nodes = model.Training!.Nodes.OfType<RunningStatisticsNode>().ToList();
        if (nodes.Count > 0)
        {
            options.Add("HasState = true");
        }

        if (nodes.Any(node => node.Exact))
        {
            options.Add("HasExactStatistics = true");
        }

        // Statistics over a batch that has one element of each channel mean nothing.
        if (nodes.Find(node => node.Positions == 1) is { } single)
        {
            options.Add($"BatchStatisticsOf = {Literals.String(model.Layers[single.Layer].Name)}");
        }

        // Images are large: no memory for more of them than there are.
        if (model.Training.Values.Any(value => value.Storage.Image is not null) && !model.Training.Values.Any(value => value.Storage.IsColumns))
        {
            options.Add("SampleGroup = 1");
        }

        AddRule(options, model, OptimizerEmitter.Rule(model));
        AddWeightRules(options, model);
        return options;
    }

    private static void AddRule(List<string> options, NetworkModel model, OptimizerRule rule)
    {
        options.Add($"Optimizer = {Literals.String(model.OptimizerAttribute!.Kind)}");
        if (rule.HyperParameters.Count > 0)
        {
            options.Add($"HyperParameters = new {Names.Support}.HyperParameterInfo[] {{ {string.Join(", ", rule.HyperParameters.Select(HyperParameter))} }}");
        }

        if (rule.Lookahead is not null)
        {
            options.Add("LooksAhead = true");
        }

        if (rule.Norms.Count > 0)
        {
            options.Add($"Norms = {Text(rule.Norms.Count)}");
            options.Add($"TensorScalars = {Text(rule.TensorScalars.Count)}");
        }
    }

    private static void AddWeightRules(List<string> options, NetworkModel model)
    {
        Add("Penalties", "WeightPenalty", WeightRegularization.Penalties(model).Select(penalty =>
            $"new({Literals.String(penalty.Parameter.Name)}, {Literals.Double(penalty.L1)}, {Literals.Double(penalty.L2)})"));
        Add("DropConnect", "DroppedWeights", WeightRegularization.DropConnect(model).Select(dropped =>
            $"new({Literals.String(dropped.Parameter.Name)}, {Literals.Double(dropped.Rate)}, {Text(dropped.Layer)})"));
        Add("MaxNorms", "WeightBound", WeightRegularization.Bounds(model).Select(bound =>
            $"new({Literals.String(bound.Parameter.Name)}, {Literals.Double(bound.Bound)})"));

        void Add(string name, string type, IEnumerable<string> items)
        {
            var text = string.Join(", ", items);
            if (text.Length > 0)
            {
                options.Add($"{name} = new {Names.Support}.{type}[] {{ {text} }}");
            }
        }
    }

    private static string HyperParameter(HyperParameterSpec parameter)
    {
        var settings = new List<string>();
        if (parameter.Minimum != 0)
        {
            settings.Add($"Minimum = {Literals.Double(parameter.Minimum)}");
        }

        if (!double.IsInfinity(parameter.Below))
        {
            settings.Add($"Below = {Literals.Double(parameter.Below)}");
        }

        if (!parameter.Compiled)
        {
            settings.Add("Compiled = false");
        }

        return $"new({Literals.String(parameter.Name)}, {Literals.Double(parameter.Value)})" + (settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}");
    }
}
