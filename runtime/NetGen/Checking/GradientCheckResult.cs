using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>What <see cref="GradientCheck"/> found.</summary>
public sealed record GradientCheckResult
{
    /// <summary>The network's name.</summary>
    public required string Network { get; init; }

    /// <summary>The samples of the batch.</summary>
    public required int Samples { get; init; }

    /// <summary>The loss of the batch.</summary>
    public required double Loss { get; init; }

    /// <summary>How far parameters were moved, in units of max(1, |θ|).</summary>
    public required double StepSize { get; init; }

    /// <summary>The largest relative error that counts as right.</summary>
    public required double Tolerance { get; init; }

    /// <summary>
    /// The tensors in the order of the layers; the input last, as <c>input</c>, where the network declares its gradient.
    /// </summary>
    public required IReadOnlyList<TensorGradientCheck> Tensors { get; init; }

    /// <summary>Whether all gradients are right.</summary>
    public bool IsRight => Tensors.All(tensor => tensor.IsRight);

    /// <summary>The number of elements compared.</summary>
    public int Compared => Tensors.Sum(tensor => tensor.Compared);

    /// <summary>Does nothing if all gradients are right.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="GradientCheckException">One is wrong; the message lists the tensors and their worst elements.</exception>
    public GradientCheckResult ThrowIfWrong() => IsRight ? this : throw new GradientCheckException(this);

    /// <summary>A line for the whole and one for each tensor.</summary>
    public override string ToString()
    {
        var wrong = Tensors.Count(tensor => !tensor.IsRight);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Network}: {(wrong == 0 ? "all gradients are right" : $"the gradients of {wrong} of {Tensors.Count} tensors are wrong")} ");
        text.Append(CultureInfo.InvariantCulture, $"(batch of {Samples}, loss {Loss:G6}, step {StepSize:G2}, tolerance {Tolerance:G2}).");
        foreach (var tensor in Tensors)
        {
            text.Append('\n').Append(tensor);
        }

        return text.ToString();
    }
}

/// <summary>The gradient of one parameter tensor against differences of the loss.</summary>
public sealed record TensorGradientCheck
{
    /// <summary>The parameter's name, such as <c>fc1.weight</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its shape in PyTorch's order.</summary>
    public required IReadOnlyList<int> Shape { get; init; }

    /// <summary>How many of its elements were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>
    /// How many of them lie at a kink, such as that of a ReLU, where differences say nothing exact; see
    /// <see cref="GradientCheck"/>. They count as right and take no part in <see cref="RelativeError"/>.
    /// </summary>
    public required int Kinks { get; init; }

    /// <summary>‖g − ĝ‖ / (‖g‖ + ‖ĝ‖) over the elements compared, less what rounding explains.</summary>
    public required double RelativeError { get; init; }

    /// <summary>The element with the largest relative error; null if there is none to compare but kinks.</summary>
    public required ElementGradientCheck? Worst { get; init; }

    /// <summary>Whether the error of every element is within the tolerance.</summary>
    public required bool IsRight { get; init; }

    /// <summary>One line.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        var text = string.Create(culture, $"  {(IsRight ? "right" : "WRONG")}  {Name} [{string.Join(", ", Shape)}]: error {RelativeError:E1} over {Compared} elements");
        if (Kinks > 0)
        {
            text += string.Create(culture, $", {Kinks} at kinks");
        }

        return Worst is null ? text : text + string.Create(
            culture,
            $"; worst {Name}[{string.Join(", ", Worst.Index)}]: gradient {Worst.Gradient:G9}, differences give {Worst.Difference:G9} (error {Worst.RelativeError:E1})");
    }
}

/// <summary>One element's gradient against a difference of the loss.</summary>
/// <param name="Index">The element's index in PyTorch's layout.</param>
/// <param name="Gradient">g, as the compiled backward pass gives it.</param>
/// <param name="Difference">ĝ = (L(θ + h) − L(θ − h)) / 2h.</param>
/// <param name="RelativeError">|g − ĝ| / (|g| + |ĝ|), less what rounding explains.</param>
public sealed record ElementGradientCheck(IReadOnlyList<int> Index, double Gradient, double Difference, double RelativeError);

/// <summary>A gradient is wrong; the message lists all tensors with their worst elements.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="result">What was found.</param>
    public GradientCheckException(GradientCheckResult result)
        : base(result?.ToString()) => Result = result!;

    /// <summary>What was found.</summary>
    public GradientCheckResult Result { get; }
}
