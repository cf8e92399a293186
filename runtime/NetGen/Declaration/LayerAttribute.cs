namespace NetGen;

/// <summary>The base of every attribute that is a layer of a network.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name: the prefix of its parameters in code, files and reports (<c>fc1</c> gives
    /// <c>fc1.weight</c>). It may contain dots, and is unique in the network. Default: the kind and its number
    /// (<c>dense1</c>).
    /// </summary>
    public string? Name { get; set; }
}
