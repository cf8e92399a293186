using System.Globalization;
using NetGen.Generator.Expressions;
using Xunit;

namespace NetGen.Generator.Tests;

public class LiteralsTests
{
    [Theory]
    [InlineData(0, "0f", "0.0")]
    [InlineData(-0.0, "-0f", "-0.0")]
    [InlineData(1, "1f", "1.0")]
    [InlineData(0.5, "0.5f", "0.5")]
    [InlineData(0.1, "0.1f", "0.1")]
    [InlineData(1.0 / 3, "0.33333334f", "0.3333333333333333")]
    [InlineData(10, "10f", "10.0")]
    [InlineData(16777217, "16777216f", "16777217.0")]
    [InlineData(1e-8, "1E-08f", "1E-08")]
    [InlineData(-1.5e20, "-1.5E+20f", "-1.5E+20")]
    [InlineData(1e-45, "1.401298E-45f", "1E-45")]
    [InlineData(double.NaN, "float.NaN", "double.NaN")]
    [InlineData(double.PositiveInfinity, "float.PositiveInfinity", "double.PositiveInfinity")]
    [InlineData(double.NegativeInfinity, "float.NegativeInfinity", "double.NegativeInfinity")]
    public void Numbers_are_written_as_short_as_they_are_exact(double value, string single, string twice)
    {
        Assert.Equal(single, Literals.Float(value));
        Assert.Equal(twice, Literals.Double(value));
    }

    [Fact]
    public void Every_number_comes_back_to_the_bit_under_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        commas.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = commas;
            var random = new Random(2);
            for (int i = 0; i < 2000; i++)
            {
                double value = BitConverter.Int64BitsToDouble(random.NextInt64());
                float single = BitConverter.Int32BitsToSingle(random.Next());
                if (double.IsFinite(value) && float.IsFinite(single))
                {
                    Assert.Equal(value, double.Parse(Literals.Double(value), CultureInfo.InvariantCulture));
                    Assert.Equal(-single, float.Parse(Literals.Float(-single).TrimEnd('f'), CultureInfo.InvariantCulture));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
