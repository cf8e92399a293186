namespace NetGen.CompilerServices;

/// <summary>
/// The trainable parameters as blocks of a fixed size, none of which is of two tensors. Sums over a tensor are those of its
/// blocks in order, each block summed by one worker: the same bits for any number of threads.
/// </summary>
internal sealed class TensorBlocks
{
    /// <summary>The elements of a block: a few kilobytes, so that small networks have one for each tensor.</summary>
    public const int Size = 4096;

    private readonly Block[] _blocks;
    private readonly int[] _firstOf;

    /// <param name="tensors">Where the tensors lie.</param>
    public TensorBlocks(IEnumerable<ParameterLayout> tensors)
    {
        var blocks = new List<Block>();
        var first = new List<int>();
        foreach (var tensor in tensors)
        {
            first.Add(blocks.Count);
            for (var start = 0; start < tensor.Length; start += Size)
            {
                blocks.Add(new Block(tensor.Offset + start, tensor.Offset + Math.Min(start + Size, tensor.Length), first.Count - 1));
            }
        }

        first.Add(blocks.Count);
        (_blocks, _firstOf) = ([.. blocks], [.. first]);
    }

    /// <summary>All blocks, tensor by tensor.</summary>
    public ReadOnlySpan<Block> All => _blocks;

    /// <summary>The number of tensors.</summary>
    public int Tensors => _firstOf.Length - 1;

    /// <summary>The first block of a tensor; of the number of tensors, the number of blocks.</summary>
    public int FirstOf(int tensor) => _firstOf[tensor];

    /// <summary>The first block of a worker's part; of the number of workers, the number of blocks.</summary>
    public int Part(int worker, int workers) => (int)((long)_blocks.Length * worker / workers);

    /// <summary>A range of the parameter buffer, within one tensor.</summary>
    /// <param name="From">The first element.</param>
    /// <param name="To">The end.</param>
    /// <param name="Tensor">The number of the tensor.</param>
    public readonly record struct Block(int From, int To, int Tensor);
}
