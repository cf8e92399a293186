using System.Numerics;

namespace NetGen;

/// <summary>Reads samples one by one, wherever they come from.</summary>
internal abstract class SampleReader<T> : IDisposable
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public abstract Sample<T> Current { get; }

    public abstract bool MoveNext();

    public abstract void Dispose();
}

/// <summary>Reads an enumeration.</summary>
internal sealed class EnumerableReader<T>(IEnumerator<Sample<T>> samples) : SampleReader<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public override Sample<T> Current => samples.Current;

    public override bool MoveNext() => samples.MoveNext();

    public override void Dispose() => samples.Dispose();
}

/// <summary>
/// Reads an asynchronous enumeration on a thread that may wait: it is no thread of the pool, and has no context that a
/// continuation would need.
/// </summary>
internal sealed class AsyncEnumerableReader<T>(IAsyncEnumerator<Sample<T>> samples) : SampleReader<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public override Sample<T> Current => samples.Current;

    public override bool MoveNext()
    {
        var next = samples.MoveNextAsync();
        return next.IsCompletedSuccessfully ? next.Result : next.AsTask().GetAwaiter().GetResult();
    }

    public override void Dispose()
    {
        var end = samples.DisposeAsync();
        if (end.IsCompletedSuccessfully)
        {
            end.GetAwaiter().GetResult();
        }
        else
        {
            end.AsTask().GetAwaiter().GetResult();
        }
    }
}
