namespace NetGen.Search;

internal interface IArchitecture
{
    /// <summary>The C# expression that makes the network; the argument is the name of the variable with the seed.</summary>
    string CreationCode(string seed);
}
