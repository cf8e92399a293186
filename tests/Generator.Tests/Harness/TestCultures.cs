using System.Globalization;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Cultures that write numbers or change case otherwise than the invariant one.</summary>
internal static class TestCultures
{
    /// <summary>Runs an action under a culture; German writes 0,5 and Turkish lowers I to ı.</summary>
    public static T Run<T>(string name, Func<T> action)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Create(name);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    // A machine without ICU knows the invariant culture only; its numbers can be changed all the same.
    private static CultureInfo Create(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "\u2212";
            return culture;
        }
    }
}
