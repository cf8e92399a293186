namespace NetGen.Generator.Layers;

/// <summary>How exactly a convolution is to be computed: the members of the runtime's enumeration of this name.</summary>
internal enum ConvolutionMethod
{
    Fast,
    Accurate,
    Exact,
}
