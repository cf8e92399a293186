namespace NetGen.Generator.Graph;

/// <summary>A value of a layer that is there when the forward pass is done: its output, or the input of its activation.</summary>
/// <param name="Layer">The position of the layer.</param>
/// <param name="Value">The value; null where it is not held and only the layer matters.</param>
/// <param name="Below">Values up to this one lie where the layer's activation has no slope; −∞ for none, +∞ for all.</param>
/// <param name="Above">Values from this one on do; +∞ for none.</param>
internal sealed record Probe(int Layer, Value? Value, double Below, double Above)
{
    /// <summary>Whether the layer's activation has no slope somewhere.</summary>
    public bool IsFlat => !double.IsNegativeInfinity(Below) || !double.IsPositiveInfinity(Above);
}
