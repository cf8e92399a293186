namespace NetGen;

/// <summary>How much a convolution pads its input where no number is given.</summary>
public enum Padding
{
    /// <summary>Nothing: the kernel stays inside the input.</summary>
    Valid,

    /// <summary>
    /// As much as gives ⌈size / stride⌉ outputs, half of it on each side; an odd one is at the bottom or right
    /// (PyTorch's <c>padding="same"</c>, which it has for a stride of 1 only, and TensorFlow's for any stride).
    /// </summary>
    Same,
}
