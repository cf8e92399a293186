using System.Numerics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Compares the gradients of the compiled backward pass with two-sided differences of the loss,
/// ĝ = (L(θ + h) − L(θ − h)) / 2h, for any network, loss and batch. One line in a unit test:
/// <c>GradientCheck.Run(net, inputs, labels).ThrowIfWrong();</c>
/// </summary>
/// <remarks>
/// <para>
/// The loss is that of training: with the dropout mask of one step, the same in all passes, statistics of the batch, and
/// penalties. Use a network with <c>Precision = Precision.Double</c>: rounding in single precision hides errors below
/// about 1e-2 of a gradient, and every error of gradients below about 1e-4.
/// </para>
/// <para>
/// The relative error of an element is |g − ĝ| / (|g| + |ĝ|), with |g − ĝ| less the rounding error of the difference,
/// 4ε(1 + |L|)/h (CS231n, "Gradient checks"; Goodfellow, Bengio and Courville, Deep Learning, 11.5).
/// </para>
/// <para>
/// A kink, as of ReLU or a maximum, between θ − h and θ + h makes ĝ a mixture of two slopes. An element whose error is too
/// large is therefore compared again with an eighth and a 64th of h (a quarter in single precision), and counts as right
/// where the slopes to the two sides, (L(θ + h) − L(θ)) / h and (L(θ) − L(θ − h)) / h, differ and have g between them:
/// there any of these is a subgradient. Of a smooth function both are ĝ, so a wrong gradient is not excused. The fewer
/// samples a batch has, the fewer kinks there are: some ten are plenty.
/// </para>
/// </remarks>
public static class GradientCheck
{
    /// <summary>Checks a network on a batch. It works on a copy: the network itself is only read.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">Its floating-point type.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
    /// <param name="network">A network with a loss and an optimizer.</param>
    /// <param name="inputs">The samples as the network sees them, one after the other; an input transform is not applied.</param>
    /// <param name="targets">Their class indices or target values.</param>
    /// <param name="options">The options, or null for the defaults.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, the batch is empty, a label or an option is out of range.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite.</exception>
    public static GradientCheckResult Run<TNet, T, TTarget>(
        ITrainableNetwork<TNet, T, TTarget> network,
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<TTarget> targets,
        GradientCheckOptions? options = null)
        where TNet : class, ITrainableNetwork<TNet, T, TTarget>
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        options ??= new GradientCheckOptions();
        var copy = TNet.Create(network.Weights.Copy());
        return Run(copy.CreateTrainer(new TrainerOptions { Seed = options.Seed }), inputs, targets, options);
    }

    /// <summary>
    /// Checks a trainer on a batch, as it is: with the dropout mask of its next step and with what has been set on it.
    /// Afterwards parameters, running statistics, gradients, the optimizer's state and the step count are what they were,
    /// to the bit. Predictions meanwhile use the parameters from before.
    /// </summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, <typeparamref name="T"/> for values.</typeparam>
    /// <param name="trainer">The trainer; the input gradient of its last <c>Backward</c> is lost.</param>
    /// <param name="inputs">The samples, one after the other.</param>
    /// <param name="targets">Their class indices or target values.</param>
    /// <param name="options">The options, or null for the defaults. The mask's seed is the trainer's.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, the batch is empty, a label or an option is out of range.</exception>
    /// <exception cref="NonFiniteLossException">The loss is NaN or infinite.</exception>
    public static GradientCheckResult Run<T, TTarget>(
        Trainer<T, TTarget> trainer,
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<TTarget> targets,
        GradientCheckOptions? options = null)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(trainer);
        options ??= new GradientCheckOptions();
        options.Validate();
        return new GradientChecker<T, TTarget>(trainer, inputs.ToArray(), targets.ToArray(), options).Run();
    }
}
