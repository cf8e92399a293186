using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>What a layer sees while it is lowered.</summary>
internal sealed class LayerContext(
    Graph.Graph graph,
    GraphMode mode,
    IReadOnlyList<AttributeSpec> layers,
    IReadOnlyDictionary<AttributeSpec, string> names,
    ICollection<CompileError> errors)
{
    public Graph.Graph Graph { get; } = graph;

    public GraphMode Mode { get; } = mode;

    /// <summary>The layer's name, given or derived.</summary>
    public string NameOf(AttributeSpec layer) => names[layer];

    /// <summary>
    /// The name as an identifier: dots and other signs become underscores. It begins with a small letter, because locals of
    /// this name must not hide the members that emitted code uses, which begin with capitals or underscores.
    /// </summary>
    public string Identifier(AttributeSpec layer)
    {
        var name = new string([.. NameOf(layer).Select(sign => char.IsLetterOrDigit(sign) && sign < 128 ? sign : '_')]);
        return char.IsLetter(name[0]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : "layer_" + name;
    }

    /// <summary>The number of the layer in the network, from 0.</summary>
    public int NumberOf(AttributeSpec layer) => layers.TakeWhile(other => other != layer).Count();

    /// <summary>
    /// Whether a dense layer is the network's narrow output: the last one, of up to four units, over another's padded
    /// output and followed by element-wise functions only. It then works with one sample in each lane.
    /// </summary>
    public bool IsNarrowOutput(AttributeSpec layer, Shape input) =>
        layer.Integer("units") <= 4
        && input.Dimensions.Count == 1
        && (input.Width % Storage.Panel == 0 || input.Width == Storage.Panel / 2)
        && layers.TakeWhile(other => other != layer).Any(other => LayerCatalog.Find(other.Kind) is DenseLayer)
        && layers.SkipWhile(other => other != layer).Skip(1).All(other => LayerCatalog.Find(other.Kind) is ActivationLayer or SoftmaxLayer);

    /// <summary>The next activation after a layer, which decides how it is initialised.</summary>
    public ActivationDefinition? NextActivation(AttributeSpec layer) =>
        layers.SkipWhile(other => other != layer).Skip(1)
            .TakeWhile(other => LayerCatalog.Find(other.Kind) is not DenseLayer)
            .Select(other => Activations.Find(other.Kind))
            .FirstOrDefault(activation => activation is not null && activation.Kind != "Identity");

    /// <summary>A new value that the layer computes.</summary>
    public Value Activation(AttributeSpec layer, Shape shape, bool narrow = false) =>
        Graph.NewValue(Identifier(layer), shape, narrow: narrow);

    /// <summary>A parameter of the layer.</summary>
    public Value Parameter(AttributeSpec layer, string role, Shape shape, string initializer, int fanIn, int fanOut, bool byRows = false) =>
        Graph.Add(new Value(Graph.UniqueName(Identifier(layer) + "_" + role), shape, ValueRole.Parameter)
        {
            Parameter = new ParameterSpec(
                NameOf(layer), role, shape, initializer, layer.Flag("Trainable", true), fanIn, fanOut)
            { ByRows = byRows },
        });

    /// <summary>Gives the network's input another shape over the same memory.</summary>
    public Value ReshapeInput(Value input, Shape shape)
    {
        Graph.Values.Remove(input);
        return Graph.Add(new Value(input.Name, shape, ValueRole.Input));
    }

    public void Error(string id, AttributeSpec layer, params string[] arguments) =>
        errors.Add(new CompileError(id, layer.Index, arguments));
}

/// <summary>What a graph is for.</summary>
internal enum GraphMode
{
    /// <summary>Prediction.</summary>
    Inference,

    /// <summary>Prediction and the loss of each sample, as in prediction.</summary>
    Evaluation,

    /// <summary>Training: with dropout and gradients.</summary>
    Training,
}
