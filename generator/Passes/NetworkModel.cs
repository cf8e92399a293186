using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Passes;

/// <summary>A network between declaration and emission: its parts by role, and its graphs once they are built.</summary>
internal sealed class NetworkModel(NetworkSpec spec)
{
    public NetworkSpec Spec { get; } = spec;

    public List<CompileError> Errors { get; } = [];

    public IReadOnlyList<AttributeSpec> Layers { get; } = [.. spec.Attributes.Where(attribute => attribute.Role == AttributeRole.Layer)];

    public AttributeSpec? Input { get; } = spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Input);

    public AttributeSpec? LossAttribute { get; } = spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Loss);

    public AttributeSpec? OptimizerAttribute { get; } = spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Optimizer);

    public LossDefinition? Loss => LossAttribute is null ? null : Losses.Find(LossAttribute.Kind);

    public bool Double { get; } = spec.Attributes.Any(attribute => attribute.Role == AttributeRole.Network && attribute.Number("Precision") == 1);

    /// <summary>The C# type of its numbers.</summary>
    public string Type => Double ? "double" : "float";

    /// <summary>Whether it has everything that training needs.</summary>
    public bool Trainable => Loss is not null && OptimizerAttribute is not null;

    public bool InputGradient => Input?.Flag("Gradient") ?? false;

    /// <summary>The names of the layers, given or derived.</summary>
    public Dictionary<AttributeSpec, string> Names { get; } = [];

    /// <summary>The output shape of each layer.</summary>
    public Dictionary<AttributeSpec, Shape> OutputShapes { get; } = [];

    public Graph.Graph Inference { get; set; } = new();

    public Graph.Graph? Evaluation { get; set; }

    public Graph.Graph? Training { get; set; }

    /// <summary>The parameters in the order of their layers.</summary>
    public List<ParameterSpec> Parameters { get; } = [];

    public int BufferLength { get; set; }

    public int TrainableLength { get; set; }

    /// <summary>The number of a layer's parameters.</summary>
    public long ParameterCount(AttributeSpec layer) =>
        Parameters.Where(parameter => parameter.Layer == Names[layer]).Sum(parameter => (long)parameter.Shape.Size);

    public Shape InputShape => new(Input!.Numbers("shape").Select(size => (int)size).ToArray());

    public Shape OutputShape => Layers.Count == 0 ? InputShape : OutputShapes[Layers[Layers.Count - 1]];
}
