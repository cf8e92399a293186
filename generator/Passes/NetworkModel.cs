using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Passes;

/// <summary>A network between declaration and emission: its parts by role, and its graphs once they are built.</summary>
internal sealed class NetworkModel(NetworkSpec spec)
{
    public NetworkSpec Spec { get; } = spec;

    public List<CompileError> Errors { get; } = [];

    /// <summary>Whether any layer is declared.</summary>
    public bool HasLayers => Spec.Attributes.Any(attribute => attribute.Role == AttributeRole.Layer);

    /// <summary>The layers declared, in order; compositions hold the others. Known after expansion.</summary>
    public IReadOnlyList<Layer> Sequence { get; set; } = [];

    /// <summary>All layers in the order in which they run, a composition behind its parts.</summary>
    public List<Layer> Layers { get; } = [];

    public AttributeSpec? Input { get; } = spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Input);

    public AttributeSpec? LossAttribute { get; } = spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Loss);

    public AttributeSpec? OptimizerAttribute { get; } = spec.Attributes.FirstOrDefault(attribute => attribute.Role == AttributeRole.Optimizer);

    public LossDefinition? Loss => _loss ??= LossAttribute is null ? null : Losses.Find(LossAttribute);

    private LossDefinition? _loss;

    public bool Double { get; } = spec.Attributes.Any(attribute => attribute.Role == AttributeRole.Network && attribute.Number("Precision") == 1);

    /// <summary>The C# type of its numbers.</summary>
    public string Type => Double ? "double" : "float";

    /// <summary>Whether it has everything that training needs.</summary>
    public bool Trainable => Loss is not null && OptimizerAttribute is not null;

    public bool InputGradient => Input?.Flag("Gradient") ?? false;

    public Graph.Graph Inference { get; set; } = new();

    public Graph.Graph? Evaluation { get; set; }

    public Graph.Graph? Training { get; set; }

    /// <summary>The parameters in the order of their layers.</summary>
    public List<ParameterSpec> Parameters { get; } = [];

    public int BufferLength { get; set; }

    /// <summary>The elements that prediction derives from the weights.</summary>
    public int DerivedLength { get; set; }

    public int TrainableLength { get; set; }

    /// <summary>The part of the trainable parameters, from the start, to which weight decay applies.</summary>
    public int DecayedLength { get; set; }

    /// <summary>Whether weight decay leaves out biases and normalisations.</summary>
    public bool DecaysWeightsOnly { get; } = spec.Attributes.Any(attribute => attribute.Role == AttributeRole.Optimizer && attribute.Text("DecayScope") == "Weights");

    /// <summary>The number of parameters, without running statistics and counters.</summary>
    public long ParameterCount() =>
        Parameters.Where(parameter => parameter.Kind == ParameterKind.Weight).Sum(parameter => (long)parameter.Shape.Size);

    /// <summary>The number of a layer's parameters.</summary>
    public long ParameterCount(Layer layer) =>
        Parameters.Where(parameter => parameter.Layer == layer.Name && parameter.Kind == ParameterKind.Weight).Sum(parameter => (long)parameter.Shape.Size);

    /// <summary>One sample as the layers see it: an image where there are layers that work on images.</summary>
    public Shape InputShape { get; set; } = Shape.Unknown;

    /// <summary>Whether the user's images are (H, W, C).</summary>
    public bool ChannelsLast => Input?.Number("Layout") == 1;

    /// <summary>The numbers that a sample's target is.</summary>
    public int TargetsPerSample => Loss!.Targets switch
    {
        LossTargets.ClassIndices => OutputShape.Rows,
        LossTargets.Signs => 1,
        _ => OutputShape.Size,
    };

    public Shape OutputShape => Sequence[Sequence.Count - 1].OutputShape;
}
