using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Declaration;
using NetGen.Generator.Expressions;
using NetGen.Generator.Functions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Layers;

/// <summary>What a layer sees while it is lowered.</summary>
internal sealed class LayerContext(Graph.Graph graph, GraphMode mode, ICollection<CompileError> errors, bool isDouble)
{
    public Graph.Graph Graph { get; } = graph;

    public GraphMode Mode { get; } = mode;

    /// <summary>Whether the network's numbers are of double precision.</summary>
    public bool Double { get; } = isDouble;

    /// <summary>Whether lowering has found a mistake, so that shapes behind it mean nothing.</summary>
    public bool Failed { get; private set; }

    /// <summary>
    /// The name as an identifier: dots and other signs become underscores. It begins with a small letter, because locals of
    /// this name must not hide the members that emitted code uses, which begin with capitals or underscores.
    /// </summary>
    public static string Identifier(Layer layer)
    {
        var name = new string([.. layer.Name.Select(sign => char.IsLetterOrDigit(sign) && sign < 128 ? sign : '_')]);
        return char.IsLetter(name[0]) ? char.ToLowerInvariant(name[0]) + name.Substring(1) : "layer_" + name;
    }

    /// <summary>
    /// Whether a dense layer is the network's narrow output: the last one, of up to four units, over another's padded
    /// output and followed by element-wise functions only. It then works with one sample in each lane.
    /// </summary>
    public static bool IsNarrowOutput(Layer layer, Shape input) =>
        layer.Integer("units") <= 4
        && input.Dimensions.Count == 1
        && (input.Width % Storage.Panel == 0 || input.Width == Storage.Panel / 2)
        && layer.Parent is null
        && layer.Siblings.TakeWhile(other => other != layer).LastOrDefault(other => other.Definition is not ActivationLayer and not DropoutLayer)?.Definition is DenseLayer
        && layer.Following.All(other => other.Definition is ActivationLayer or SoftmaxLayer);

    /// <summary>
    /// Whether a layer has a bias: one right before a batch normalisation would only shift the mean that is subtracted.
    /// </summary>
    public static bool HasBias(Layer layer) => layer.Flag("UseBias", true) && NormalizationOf(layer) is null;

    /// <summary>Whether a layer would have a bias if no batch normalisation followed.</summary>
    public static bool LosesBias(Layer layer) => layer.Definition.TakesBias && layer.Flag("UseBias", true) && NormalizationOf(layer) is not null;

    /// <summary>The batch normalisation right behind a layer, or null.</summary>
    public static Layer? NormalizationOf(Layer layer) =>
        layer.Siblings.SkipWhile(other => other != layer).Skip(1).FirstOrDefault() is { Kind: "BatchNorm" } next ? next : null;

    /// <summary>The next activation after a layer, which decides how it is initialised.</summary>
    public static ActivationDefinition? NextActivation(Layer layer) =>
        layer.Following
            .TakeWhile(other => !other.Definition.HasWeights)
            .Where(other => !other.Definition.IsLinear(other))
            .Select(other => Activations.Find(other.Spec))
            .FirstOrDefault(activation => activation is not null);

    /// <summary>The initialiser of a weight: as given, or He before the ReLU family and Xavier otherwise.</summary>
    public static string InitializerOf(Layer layer) => layer.Text("Initializer") is { } given and not "Auto"
        ? given
        : NextActivation(layer) is { ReluFamily: true } ? "HeUniform" : "XavierUniform";

    /// <summary>A new value that the layer computes.</summary>
    public Value Activation(Layer layer, Shape shape, bool narrow = false) =>
        Graph.NewValue(Identifier(layer), shape, narrow: narrow);

    /// <summary>A parameter of the layer.</summary>
    public Value Parameter(Layer layer, string role, Shape shape, string initializer, int fanIn, int fanOut, ParameterLayout? layout = null, bool trainable = true, int zeroRow = -1) =>
        Graph.Add(new Value(Graph.UniqueName(Identifier(layer) + "_" + role), shape, ValueRole.Parameter)
        {
            Parameter = new ParameterSpec(
                layer.Name, role, shape, initializer, trainable && layer.Flag("Trainable", true), fanIn, fanOut, layout ?? ParameterLayout.Panels(shape))
            {
                ZeroRow = zeroRow,
                IsWeight = IsWeight(layer, role),
                Gain = IsWeight(layer, role) ? layer.Number("Gain") : 0,
                InitialValue = IsWeight(layer, role) ? layer.Number("InitialValue") : 0,
                InitialScale = IsWeight(layer, role) ? layer.Number("InitialScale", ParameterSpec.DefaultScale) : ParameterSpec.DefaultScale,
            },
        });

    // What the layer multiplies its inputs by.
    private static bool IsWeight(Layer layer, string role) => role == "weight" && layer.Definition.HasWeights;

    /// <summary>The weight, ones at first, and the bias, zeros, of a normalisation that has them.</summary>
    public (Value? Weight, Value? Bias) Affine(Layer layer, Shape shape, bool defaultAffine, bool hasBias = true, ParameterLayout? layout = null) =>
        !layer.Flag("Affine", defaultAffine) ? (null, null)
        : (Parameter(layer, "weight", shape, "Ones", shape.Size, shape.Size, layout), hasBias ? Parameter(layer, "bias", shape, "Zeros", shape.Size, shape.Size, layout) : null);

    /// <summary>A parameter that no gradient changes.</summary>
    public Value State(Layer layer, string role, Shape shape, string initializer, ParameterKind kind = ParameterKind.State) =>
        Graph.Add(new Value(Graph.UniqueName(Identifier(layer) + "_" + role), shape, ValueRole.Parameter)
        {
            Parameter = new ParameterSpec(layer.Name, role, shape, initializer, false, shape.Size, shape.Size, ParameterLayout.Panels(shape)) { Kind = kind },
        });

    /// <summary>Such a parameter as a step leaves it.</summary>
    public Value Updated(Value state) =>
        Graph.Add(new Value(Graph.UniqueName(state.Name + "_next"), state.Shape, ValueRole.State) { Parameter = state.Parameter });

    /// <summary>Gives the network's input another shape over the same memory.</summary>
    public Value ReshapeInput(Value input, Shape shape)
    {
        Graph.Values.Remove(input);
        return Graph.Add(new Value(input.Name, shape, ValueRole.Input));
    }

    /// <summary>Adds layers one after the other; ends at the first mistake.</summary>
    public Value Lower(IEnumerable<Layer> layers, Value x)
    {
        foreach (var layer in layers)
        {
            layer.InputShape = x.Shape;
            var y = LowerOne(layer, x);
            if (Failed)
            {
                return x;
            }

            layer.OutputShape = y.Shape;
            x = y.Shape.Footprint <= Shape.LargestFootprint
                ? y
                : Error("NETGEN016", layer, null, x, $"The output of this layer {y.Shape}", $"{Literals.Text(y.Shape.Footprint)} elements with padding", $"{Literals.Text(Shape.LargestFootprint)} per sample");
        }

        return x;
    }

    // What only training does to a flattened image, it does to the image: a dense layer behind it takes that where it lies, and
    // orders its weight by it, in training as in prediction.
    private Value LowerOne(Layer layer, Value x)
    {
        if (!layer.Definition.TrainingOnly || Mode != GraphMode.Training || x.Producer is not ReshapeNode reshape || !reshape.Inputs[0].Shape.ChannelsFirst)
        {
            return layer.Definition.Lower(this, layer, x);
        }

        var image = layer.Definition.Lower(this, layer, reshape.Inputs[0]);
        if (Failed || image == reshape.Inputs[0])
        {
            return x;
        }

        var flat = Activation(layer, x.Shape);
        Graph.Add(new ReshapeNode(layer.Index, image, flat));
        return flat;
    }

    /// <summary>Reports a mistake on the layer's attribute, or on one of its arguments; returns the value given.</summary>
    public Value Error(string id, Layer layer, string? argument, Value input, params string[] arguments)
    {
        Failed = true;
        errors.Add(new CompileError(id, layer.Attribute, arguments) { Place = argument is null ? null : new(argument), Path = layer.Path });
        return input;
    }
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
