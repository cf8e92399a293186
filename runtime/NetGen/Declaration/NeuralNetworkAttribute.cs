namespace NetGen;

/// <summary>
/// Declares a partial class as a neural network. Its layers are the layer attributes on the same part of the
/// class, in order; the source generator emits the constructor, prediction, training, saving and loading.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NeuralNetworkAttribute : Attribute
{
    /// <summary>The arithmetic of the whole network. Default: <see cref="Precision.Single"/>.</summary>
    public Precision Precision { get; set; } = Precision.Single;
}

/// <summary>The floating-point type that a network is compiled for.</summary>
public enum Precision
{
    /// <summary><see cref="float"/>: the type to train and predict in.</summary>
    Single,

    /// <summary><see cref="double"/>: exact gradient checks and reference results, at about half the speed.</summary>
    Double,
}
