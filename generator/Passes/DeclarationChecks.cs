using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Passes;

/// <summary>What is wrong with the attributes, each taken for itself or counted.</summary>
internal static class DeclarationChecks
{
    public static void Run(NetworkModel model)
    {
        var attributes = model.Spec.Attributes;
        if (model.Input is null)
        {
            // On the wrong part it is reported already.
            if (model.Spec.Errors.All(error => error.Id != "NETGEN006"))
            {
                Report(new("NETGEN005", -1, model.Spec.DisplayName));
            }
        }
        else if (!model.HasLayers)
        {
            Report(new("NETGEN013", model.Input.Index, model.Spec.DisplayName));
        }

        foreach (var role in new[] { AttributeRole.Loss, AttributeRole.Optimizer })
        {
            foreach (var extra in attributes.Where(attribute => attribute.Role == role).Skip(1))
            {
                var first = attributes.First(attribute => attribute.Role == role);
                Report(new("NETGEN009", extra.Index, role == AttributeRole.Loss ? "loss" : "optimizer", first.Kind, extra.Kind));
            }
        }

        model.Errors.AddRange(attributes.SelectMany(Arguments));

        void Report(CompileError error) => model.Errors.Add(error);
    }

    /// <summary>What is wrong with the arguments of one attribute.</summary>
    public static IEnumerable<CompileError> Arguments(AttributeSpec attribute)
    {
        if (attribute.Function?.Fault is { } fault)
        {
            yield return new(fault.Id, attribute.Index, fault.Arguments) { Place = ArgumentPlace.TypeArgument(0) };
            yield break;
        }

        foreach (var range in ArgumentRanges.Of(attribute))
        {
            var numbers = attribute.Numbers(range.Argument);
            for (var element = 0; element < numbers.Count; element++)
            {
                if (!range.Contains(numbers[element]))
                {
                    yield return new(range.Id, attribute.Index, attribute.Kind, range.Argument, Literals.Text(numbers[element]), range.Description)
                    {
                        Place = new(range.Argument, element),
                    };
                }
            }
        }

        if (attribute.Role == AttributeRole.Input && attribute.Numbers("shape").Count == 0)
        {
            yield return new("NETGEN007", attribute.Index, "Input", "shape", "no size", "at least one, such as [Input(64)]");
        }

        if (attribute is { Kind: "Optimizer", Function: { } rule } && !UserRules.LeavesRest(attribute))
        {
            yield return new("NETGEN042", attribute.Index, rule.Name) { Place = ArgumentPlace.TypeArgument(0) };
        }

        if (attribute.Role == AttributeRole.Loss && attribute.Flag("SoftLabels") && attribute.Has("IgnoreIndex"))
        {
            yield return new("NETGEN031", attribute.Index, attribute.Kind, "IgnoreIndex", "SoftLabels = true", "a distribution has no label that could be ignored") { Place = new("IgnoreIndex") };
        }

        if (attribute.Role == AttributeRole.Loss && attribute.Numbers("ClassWeights") is { Count: > 0 } weights && weights.All(weight => weight == 0))
        {
            yield return new("NETGEN014", attribute.Index, attribute.Kind, "ClassWeights", "0 for every class", "above 0 for at least one class") { Place = new("ClassWeights") };
        }

        if (attribute.Kind is "Sgd" or "RmsProp" && attribute.Flag("Nesterov") && attribute.Number("Momentum") == 0)
        {
            yield return new("NETGEN014", attribute.Index, attribute.Kind, "Momentum", "0", "above 0 where Nesterov is true") { Place = new("Nesterov") };
        }

        if (attribute.Kind == "Sgd")
        {
            foreach (var error in MomentumForms(attribute))
            {
                yield return error;
            }
        }
    }

    // What the forms of momentum have in common ends with momentum itself.
    private static IEnumerable<CompileError> MomentumForms(AttributeSpec attribute)
    {
        var form = attribute.Text("Form") ?? "PyTorch";
        if (form != "PyTorch" && attribute.Number("Dampening") != 0)
        {
            yield return new("NETGEN014", attribute.Index, "Sgd", "Dampening", Literals.Text(attribute.Number("Dampening")), $"0 where Form is {form}, which has no dampening") { Place = new("Dampening") };
        }

        if (form == "Average" && attribute.Flag("Nesterov"))
        {
            yield return new("NETGEN014", attribute.Index, "Sgd", "Nesterov", "true", "false where Form is Average, which does not look ahead") { Place = new("Nesterov") };
        }
    }
}
