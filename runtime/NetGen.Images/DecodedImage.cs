namespace NetGen.ImageFiles;

/// <summary>An image as its file has it.</summary>
/// <param name="Width">The number of pixels of a line.</param>
/// <param name="Height">The number of lines.</param>
/// <param name="Channels">1: grey; 2: grey and opacity; 3: red, green, blue; 4: and opacity.</param>
/// <param name="Maximum">The value of white.</param>
/// <param name="Samples">[height, width, channels].</param>
internal sealed record DecodedImage(int Width, int Height, int Channels, int Maximum, ushort[] Samples)
{
    public bool IsGrey => Channels <= 2;
}
