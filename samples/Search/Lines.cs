using NetGen.Search;

namespace DigitsSearch;

/// <summary>Writes a line for every trial that is the best so far, and for every tenth.</summary>
internal sealed class Lines : IProgress<SearchProgress>
{
    public void Report(SearchProgress value)
    {
        if (value.IsBest || value.Trial.Failed || value.Completed % 10 == 0)
        {
            Console.WriteLine(value);
        }
    }
}
