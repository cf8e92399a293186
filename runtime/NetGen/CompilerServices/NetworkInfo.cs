namespace NetGen.CompilerServices;

/// <summary>What a compiled network knows of itself; emitted once per network.</summary>
public sealed record NetworkInfo
{
    // Read in every step, so computed once.
    private int _inputSize;
    private int _outputSize;
    private LossInfo? _learning;

    /// <summary>The full name of the network's class.</summary>
    public required string Name { get; init; }

    /// <summary>The dimensions of one input sample.</summary>
    public required int[] InputShape { get; init; }

    /// <summary>The dimensions of one output sample.</summary>
    public required int[] OutputShape { get; init; }

    /// <summary>What the network learns, which follows from its loss.</summary>
    public required NetworkTask Task { get; init; }

    /// <summary>What the elements of the output are.</summary>
    public required OutputKind Output { get; init; }

    /// <summary>What the loss asks of targets; null where the network has none.</summary>
    public LossInfo? Loss { get; init; }

    /// <summary>The layers in order, for summaries and reports.</summary>
    public required LayerInfo[] Layers { get; init; }

    /// <summary>The parameters in the order of their layers.</summary>
    public required ParameterInfo[] Parameters { get; init; }

    /// <summary>Biases that the network has no parameters for, because a normalisation behind them takes them away again.</summary>
    public AbsorbedBias[] AbsorbedBiases { get; init; } = [];

    /// <summary>The length of the parameter buffer, padding included.</summary>
    public required int BufferLength { get; init; }

    /// <summary>The part of the buffer, from its start, that training changes.</summary>
    public required int TrainableLength { get; init; }

    /// <summary>
    /// A hash of everything that decides what the parameters mean (layers, shapes, options of the forward pass), written
    /// into model files. Precision, loss, optimizer and names are not part of it.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary>The arena's elements per sample of a training batch.</summary>
    public required int TrainingElementsPerSample { get; init; }

    /// <summary>The elements of a trainer that do not depend on the batch: gradients, optimizer states, rearranged weights.</summary>
    public long TrainingElementsFixed { get; init; }

    /// <summary>The elements of scratch memory that a trainer has for each thread.</summary>
    public int TrainingElementsPerThread { get; init; }

    /// <summary>The number of elements that prediction derives from the weights; 0 as a rule.</summary>
    public int DerivedLength { get; init; }

    /// <summary>Computes them: a <see cref="WeightDerivation{T}"/> of the network's type; null where there are none.</summary>
    public Delegate? Derivation { get; init; }

    /// <summary>Whether the assembly that declares the network was compiled with optimisation.</summary>
    public required bool Optimized { get; init; }

    /// <summary>The number of elements of one input sample.</summary>
    public int InputSize => _inputSize != 0 ? _inputSize : _inputSize = InputShape.Aggregate(1, (product, size) => product * size);

    /// <summary>The number of elements of one output sample.</summary>
    public int OutputSize => _outputSize != 0 ? _outputSize : _outputSize = OutputShape.Aggregate(1, (product, size) => product * size);

    /// <summary>What the loss asks of targets, or what follows from the task where that is not said.</summary>
    internal LossInfo Learning => _learning ??= Loss ?? LossInfo.Of(Task, OutputSize);

    /// <summary>The number of parameters, without padding and without running statistics.</summary>
    public int ParameterCount => Parameters.Where(parameter => !parameter.IsState).Sum(parameter => parameter.Count);
}

/// <summary>
/// Computes what prediction needs besides the weights: folded, transformed or transposed weights. Allocates nothing.
/// </summary>
/// <typeparam name="T">The floating-point type.</typeparam>
/// <param name="parameters">The first weight.</param>
/// <param name="derived">The first element to write.</param>
public delegate void WeightDerivation<T>(ref T parameters, ref T derived)
    where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>;

/// <summary>One line of a network's summary.</summary>
/// <param name="Name">The layer's name, given or derived.</param>
/// <param name="Kind">What it is, with its arguments: <c>Dense(64)</c>.</param>
/// <param name="OutputShape">The dimensions of one output sample.</param>
/// <param name="ParameterCount">The number of its parameters.</param>
/// <param name="Flops">Floating-point operations of one forward pass of one sample; a multiply-add counts as two.</param>
public sealed record LayerInfo(string Name, string Kind, int[] OutputShape, int ParameterCount, long Flops);

/// <summary>
/// The bias of a layer before a batch normalisation, which would only shift the mean that is subtracted: a file that has it
/// is loaded with a running mean that is less by it.
/// </summary>
/// <param name="Name">The bias: <c>conv1.bias</c>.</param>
/// <param name="Weight">The weight that it follows in files.</param>
/// <param name="Mean">The running mean of the same shape.</param>
public sealed record AbsorbedBias(string Name, string Weight, string Mean);

/// <summary>What a network learns.</summary>
public enum NetworkTask
{
    /// <summary>The network has no loss and only predicts.</summary>
    None,

    /// <summary>One of several classes; the targets are class indices, or the probabilities of the classes.</summary>
    Classification,

    /// <summary>Yes or no for each output; the targets are probabilities.</summary>
    BinaryClassification,

    /// <summary>Real values.</summary>
    Regression,

    /// <summary>Whether the two vectors of a pair are alike; the targets are 1 and −1.</summary>
    Similarity,
}

/// <summary>What the elements of a network's output are.</summary>
public enum OutputKind
{
    /// <summary>The values of the last layer.</summary>
    Values,

    /// <summary>Logits: scores before a softmax or sigmoid.</summary>
    Logits,

    /// <summary>Probabilities, after a softmax or sigmoid.</summary>
    Probabilities,
}
