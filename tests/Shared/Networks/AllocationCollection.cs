using Xunit;

namespace NetGen.Tests;

/// <summary>The collection of tests that no other test may run beside.</summary>
[CollectionDefinition(nameof(AllocationCollection), DisableParallelization = true)]
public sealed class AllocationCollection;
