using System.Numerics;

namespace NetGen;

/// <summary>
/// Random changes of training samples, one after the other: flips, shifts, crops, turns, noise, and steps of one's own. It
/// does not change; each method returns a new one with one more step.
/// </summary>
/// <remarks>
/// <para>
/// <c>network.Fit(train.Augment(new ImageShape(3, 32, 32), image => image.FlipHorizontal().Crop(padding: 4)), validation)</c>
/// changes what the network learns from, never what it is evaluated on. Samples are raw: the network's input transform
/// comes after. All random numbers of a sample come from one <see cref="RandomStream"/> of the seed, the epoch and the
/// sample's number, so that the samples are the same with any number of threads and any size of batch.
/// </para>
/// <para>
/// Random crops with padding and horizontal flips are the augmentation of He et al., "Deep Residual Learning for Image
/// Recognition", 2015, 4.2, for CIFAR; smaller crops out of larger images that of Krizhevsky, Sutskever and Hinton, 2012, 4.1.
/// </para>
/// </remarks>
/// <typeparam name="T">The floating-point type.</typeparam>
public sealed class Augmentation<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Makes an augmentation that changes nothing yet.</summary>
    /// <param name="shape">The shape of the samples.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shape"/> has no elements.</exception>
    public Augmentation(ImageShape shape)
        : this([], [Checked(shape)])
    {
    }

    private Augmentation(AugmentationStep<T>[] steps, ImageShape[] shapes) => (Steps, Shapes) = (steps, shapes);

    /// <summary>The shape of the samples.</summary>
    public ImageShape Shape => Shapes[0];

    /// <summary>The shape of the results: what the network takes.</summary>
    public ImageShape OutputShape => Shapes[^1];

    internal AugmentationStep<T>[] Steps { get; }

    /// <summary>The shape before each step, and behind the last.</summary>
    internal ImageShape[] Shapes { get; }

    /// <summary>Mirrors left and right.</summary>
    /// <param name="probability">How likely, from 0 to 1; 0.5 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    public Augmentation<T> FlipHorizontal(double probability = 0.5) => Then(new FlipStep<T>(true, Probability(probability)));

    /// <summary>Mirrors top and bottom.</summary>
    /// <param name="probability">How likely, from 0 to 1; 0.5 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    public Augmentation<T> FlipVertical(double probability = 0.5) => Then(new FlipStep<T>(false, Probability(probability)));

    /// <summary>Moves by whole pixels, each distance as likely as any other.</summary>
    /// <param name="horizontal">How far to the left or right at most, in pixels: from 0 to 2²⁰.</param>
    /// <param name="vertical">How far up or down at most, in pixels: from 0 to 2²⁰.</param>
    /// <param name="border">What comes in from outside.</param>
    /// <param name="fill">The value outside with <see cref="ImageBorder.Constant"/>, as in the raw samples; finite, 0 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation<T> Shift(int horizontal, int vertical, ImageBorder border = ImageBorder.Constant, double fill = 0)
    {
        CheckPixels(horizontal, nameof(horizontal));
        CheckPixels(vertical, nameof(vertical));
        ImageBorders.Check(border, fill);
        return Then(new ShiftStep<T>(horizontal, vertical, border, fill));
    }

    /// <summary>Puts pixels around the image and cuts a part of the image's size out, each place as likely as any other.</summary>
    /// <param name="padding">The pixels on each side: from 0 to 2²⁰; 4 is customary for CIFAR.</param>
    /// <param name="border">What is put around.</param>
    /// <param name="fill">The value outside with <see cref="ImageBorder.Constant"/>, as in the raw samples; finite, 0 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation<T> Crop(int padding, ImageBorder border = ImageBorder.Constant, double fill = 0) =>
        Crop(OutputShape.Height, OutputShape.Width, padding, border, fill);

    /// <summary>
    /// Cuts a part of a given size out of the image, each place as likely as any other. Where the network is evaluated on
    /// the training data it sees the middle; <see cref="ForEvaluation"/> prepares validation data in the same way.
    /// </summary>
    /// <param name="height">The lines of the part, at least 1.</param>
    /// <param name="width">The pixels of its lines, at least 1.</param>
    /// <param name="padding">Pixels that are put around the image before: from 0 to 2²⁰; 0 by default.</param>
    /// <param name="border">What is put around.</param>
    /// <param name="fill">The value outside with <see cref="ImageBorder.Constant"/>, as in the raw samples; finite, 0 by default.</param>
    /// <exception cref="ArgumentException">An argument is out of range, or the part is larger than the image.</exception>
    public Augmentation<T> Crop(int height, int width, int padding = 0, ImageBorder border = ImageBorder.Constant, double fill = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        CheckPixels(padding, nameof(padding));
        ImageBorders.Check(border, fill);
        return Then(new CropStep<T>(height, width, padding, border, fill));
    }

    /// <summary>
    /// Turns about the middle by an angle from −<paramref name="maxDegrees"/> to <paramref name="maxDegrees"/>, each as
    /// likely as any other, with bilinear interpolation.
    /// </summary>
    /// <param name="maxDegrees">From 0 to 180.</param>
    /// <param name="border">What comes in from outside.</param>
    /// <param name="fill">The value outside with <see cref="ImageBorder.Constant"/>, as in the raw samples; finite, 0 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation<T> Rotate(double maxDegrees, ImageBorder border = ImageBorder.Constant, double fill = 0)
    {
        if (!(maxDegrees is >= 0 and <= 180))
        {
            throw new ArgumentOutOfRangeException(nameof(maxDegrees), maxDegrees, "The largest angle must be from 0 to 180 degrees.");
        }

        ImageBorders.Check(border, fill);
        return Then(new RotateStep<T>(maxDegrees, border, fill));
    }

    /// <summary>Adds noise from a normal distribution of mean 0, another number to each element.</summary>
    /// <param name="std">The standard deviation, in the units of the raw samples: finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is out of range.</exception>
    public Augmentation<T> Noise(double std) => std >= 0 && double.IsFinite(std)
        ? Then(new NoiseStep<T>(std))
        : throw new ArgumentOutOfRangeException(nameof(std), std, "The standard deviation must be finite and at least 0.");

    /// <summary>Adds a step of one's own.</summary>
    /// <param name="step">The step.</param>
    public Augmentation<T> Then(AugmentationStep<T> step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new([.. Steps, step], [.. Shapes, Checked(step.OutputShape(OutputShape))]);
    }

    /// <summary>Adds all steps of another augmentation.</summary>
    /// <param name="next">An augmentation of samples of the shape <see cref="OutputShape"/>.</param>
    /// <exception cref="ArgumentException">It is for samples of another shape.</exception>
    public Augmentation<T> Then(Augmentation<T> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.Shape == OutputShape
            ? new([.. Steps, .. next.Steps], [.. Shapes, .. next.Shapes.AsSpan(1)])
            : throw new ArgumentException(
                $"The next augmentation is for samples of {next.Shape}; they have {OutputShape} here.", nameof(next));
    }

    /// <summary>The samples as <c>Fit</c> sees them in one epoch, for example to look at them.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="seed">The seed, <see cref="FitOptions.Seed"/> in <c>Fit</c>.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <exception cref="ArgumentException">The samples have another number of features.</exception>
    public Dataset<T> Apply(Dataset<T> data, long seed = 0, int epoch = 1)
    {
        var augmenter = new Augmenter<T>(this, seed, workers: 1);
        return Map(data, (source, destination, sample) => augmenter.Apply(0, source, destination, epoch, sample));
    }

    /// <summary>The samples as evaluation should see them: whole crops from the middle, and nothing random.</summary>
    /// <param name="data">The samples, such as those for validation.</param>
    /// <exception cref="ArgumentException">The samples have another number of features.</exception>
    public Dataset<T> ForEvaluation(Dataset<T> data)
    {
        var augmenter = new Augmenter<T>(this, seed: 0, workers: 1);
        return Map(data, (source, destination, _) => augmenter.ApplyPlain(0, source, destination));
    }

    private delegate void SampleBody(ReadOnlySpan<T> source, Span<T> destination, int sample);

    private Dataset<T> Map(Dataset<T> data, SampleBody body)
    {
        ArgumentNullException.ThrowIfNull(data);
        Shape.CheckSamples(data.FeatureCount, nameof(data));
        var size = OutputShape.Size;
        var features = new T[checked(data.Count * size)];
        for (var i = 0; i < data.Count; i++)
        {
            body(data.Features(i), features.AsSpan(i * size, size), i);
        }

        return data.WithFeatures(features, size);
    }

    private static ImageShape Checked(ImageShape shape) => shape.Size > 0
        ? shape
        : throw new ArgumentOutOfRangeException(nameof(shape), shape, "The shape of a sample has at least one element.");

    private static double Probability(double probability) => probability is >= 0 and <= 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is from 0 to 1.");

    private static void CheckPixels(int pixels, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pixels, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pixels, 1 << 20, name);
    }
}
