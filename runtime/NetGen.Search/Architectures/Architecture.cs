using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen.Search;

/// <summary>Makes the choices of architecture that a search compares.</summary>
public static class Architecture
{
    /// <summary>
    /// A declared network as a choice: layers and their sizes are compiled, so each architecture is a class of its own.
    /// </summary>
    /// <example>
    /// <code>
    /// var network = space.Choice(
    ///     "network",
    ///     Architecture.Of("64-32", seed => new Small(seed)),
    ///     Architecture.Of("256 with dropout", seed => new Wide(seed)));
    /// </code>
    /// </example>
    /// <typeparam name="TNet">The network; inferred.</typeparam>
    /// <typeparam name="T">Its floating-point type; inferred.</typeparam>
    /// <typeparam name="TTarget">The type of its targets; inferred.</typeparam>
    /// <param name="name">Its name in journals and reports.</param>
    /// <param name="create">Makes a new network from the seed of its parameters, with its input transform if it has one.</param>
    /// <param name="code">The text of <paramref name="create"/>, filled in by the C# compiler, for the code of the best trial.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Architecture<T> Of<TNet, T, TTarget>(
        string name, NetworkFactory<TNet, T, TTarget> create, [CallerArgumentExpression(nameof(create))] string code = "")
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        return new Declared<TNet, T, TTarget>(name, create, code ?? "");
    }

    private sealed class Declared<TNet, T, TTarget>(string name, NetworkFactory<TNet, T, TTarget> create, string code)
        : Architecture<T>(name, TNet.Info, code)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        private protected override string TypeName => Literal.TypeName(typeof(TNet));

        public override TrialNetwork<T> Create(long seed) =>
            new TrialNetwork<TNet, T, TTarget>(
                create(seed) as TNet ?? throw new InvalidOperationException($"The factory of '{Name}' did not give a {TypeName}."));
    }
}

/// <summary>A declared network as a value of a hyper-parameter; made by <see cref="Architecture.Of{TNet, T, TTarget}"/>.</summary>
/// <typeparam name="T">The floating-point type of its data.</typeparam>
public abstract class Architecture<T> : IArchitecture
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly string _code;

    private protected Architecture(string name, NetworkInfo info, string code) => (Name, Info, _code) = (name, info, code);

    /// <summary>Its name in journals and reports.</summary>
    public string Name { get; }

    /// <summary>Its layers, shapes and numbers of parameters.</summary>
    public NetworkInfo Info { get; }

    private protected abstract string TypeName { get; }

    /// <summary>Makes a new network.</summary>
    /// <param name="seed">The seed of its parameters, as a rule <see cref="TrialSettings.Seed"/>.</param>
    public abstract TrialNetwork<T> Create(long seed);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // A lambda of an expression is pasted as it was written; of anything else only the constructor is known.
    string IArchitecture.CreationCode(string seed)
    {
        const string Arrow = "=>";
        var arrow = _code.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow > 0)
        {
            var parameter = _code[..arrow].Replace("static ", "", StringComparison.Ordinal).Trim(' ', '(', ')');
            var body = _code[(arrow + Arrow.Length)..].Trim().ReplaceLineEndings("\n");
            if (parameter == seed && !body.StartsWith('{'))
            {
                return body;
            }
        }

        return $"new {TypeName}({seed})";
    }
}
