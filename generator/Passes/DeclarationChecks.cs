using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Passes;

/// <summary>What is wrong with the attributes, each taken for itself or counted.</summary>
internal static class DeclarationChecks
{
    public static void Run(NetworkModel model)
    {
        var attributes = model.Spec.Attributes;
        if (model.Input is null)
        {
            Report("NETGEN005", -1, model.Spec.DisplayName);
        }
        else if (model.Layers.Count == 0)
        {
            Report("NETGEN013", model.Input.Index, model.Spec.DisplayName);
        }

        foreach (var role in new[] { AttributeRole.Loss, AttributeRole.Optimizer })
        {
            foreach (var extra in attributes.Where(attribute => attribute.Role == role).Skip(1))
            {
                var first = attributes.First(attribute => attribute.Role == role);
                Report("NETGEN009", extra.Index, role == AttributeRole.Loss ? "loss" : "optimizer", first.Kind, extra.Kind);
            }
        }

        foreach (var attribute in attributes)
        {
            CheckArguments(attribute);
        }

        void CheckArguments(AttributeSpec attribute)
        {
            foreach (var range in ArgumentRanges.Of(attribute))
            {
                foreach (var number in attribute.Numbers(range.Argument).Where(number => !range.Contains(number)))
                {
                    Report(range.Id, attribute.Index, range.Argument, Literals.Text(number), range.Description);
                }
            }

            if (attribute.Role == AttributeRole.Input && attribute.Numbers("shape").Count == 0)
            {
                Report("NETGEN007", attribute.Index, "shape", "empty", "at least one size, such as [Input(64)]");
            }

            if (attribute.Kind == "Sgd" && attribute.Flag("Nesterov") && attribute.Number("Momentum") == 0)
            {
                Report("NETGEN014", attribute.Index, "Momentum", "0", "above 0 where Nesterov is true");
            }
        }

        void Report(string id, int attribute, params string[] arguments) =>
            model.Errors.Add(new CompileError(id, attribute, arguments));
    }
}
