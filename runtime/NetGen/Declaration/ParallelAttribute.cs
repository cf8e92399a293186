namespace NetGen;

/// <summary>
/// The base of layers that apply several blocks to the same input and merge their outputs (Szegedy et al., "Going Deeper
/// with Convolutions", 2015).
/// </summary>
public abstract class ParallelAttribute : CompositionAttribute
{
    private protected ParallelAttribute(Merge merge, double[] arguments)
        : base(arguments) => Merge = merge;

    /// <summary>How the outputs become one.</summary>
    public Merge Merge { get; }
}

/// <summary>Two blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);

/// <summary>Three blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <typeparam name="T3">The third branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2, T3>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);

/// <summary>Four blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <typeparam name="T3">The third branch.</typeparam>
/// <typeparam name="T4">The fourth branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2, T3, T4>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);

/// <summary>Five blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <typeparam name="T3">The third branch.</typeparam>
/// <typeparam name="T4">The fourth branch.</typeparam>
/// <typeparam name="T5">The fifth branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2, T3, T4, T5>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);

/// <summary>Six blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <typeparam name="T3">The third branch.</typeparam>
/// <typeparam name="T4">The fourth branch.</typeparam>
/// <typeparam name="T5">The fifth branch.</typeparam>
/// <typeparam name="T6">The sixth branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2, T3, T4, T5, T6>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);

/// <summary>Seven blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <typeparam name="T3">The third branch.</typeparam>
/// <typeparam name="T4">The fourth branch.</typeparam>
/// <typeparam name="T5">The fifth branch.</typeparam>
/// <typeparam name="T6">The sixth branch.</typeparam>
/// <typeparam name="T7">The seventh branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2, T3, T4, T5, T6, T7>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);

/// <summary>Eight blocks applied to the same input; their outputs are merged in this order.</summary>
/// <typeparam name="T1">The first branch.</typeparam>
/// <typeparam name="T2">The second branch.</typeparam>
/// <typeparam name="T3">The third branch.</typeparam>
/// <typeparam name="T4">The fourth branch.</typeparam>
/// <typeparam name="T5">The fifth branch.</typeparam>
/// <typeparam name="T6">The sixth branch.</typeparam>
/// <typeparam name="T7">The seventh branch.</typeparam>
/// <typeparam name="T8">The eighth branch.</typeparam>
/// <param name="merge">How the outputs become one.</param>
/// <param name="arguments">The arguments of all branches.</param>
public sealed class ParallelAttribute<T1, T2, T3, T4, T5, T6, T7, T8>(Merge merge, params double[] arguments) : ParallelAttribute(merge, arguments);
