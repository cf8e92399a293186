namespace NetGen.Generator.Graph;

/// <summary>The size of an arena.</summary>
/// <param name="PerSample">Elements per sample of the batch capacity.</param>
/// <param name="Scratch">Elements of scratch memory for each worker.</param>
/// <param name="Fixed">Elements besides, which do not depend on the batch.</param>
internal sealed record ArenaPlan(int PerSample, int Fixed, int Scratch);
