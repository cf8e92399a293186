using System.Globalization;
using System.Text;
using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class CsvDatasetTests
{
    private static Dataset<float> Read(string text, CsvOptions? options = null) => Dataset.FromCsv(new StringReader(text), options);

    private static DataFileException Refused(string text, CsvOptions? options = null) =>
        Assert.Throws<DataFileException>(() => Read(text, options));

    [Fact]
    public void The_last_column_is_the_class_by_default()
    {
        var data = Read("x,y,class\n1,2.5,0\n-3e2,4,2\n");
        Assert.Equal([1f, 2.5f, -300f, 4f], data.AllFeatures);
        Assert.Equal([0, 2], data.Labels);
        Assert.Equal((3, 1), (data.ClassCount, data.TargetsPerSample));
        Assert.Equal(["x", "y"], data.FeatureNames);
        Assert.Null(data.ClassNames);
    }

    [Fact]
    public void A_first_line_of_numbers_is_data_unless_said_otherwise()
    {
        Assert.Equal(2, Read("1,2,0\n3,4,1").Count);
        Assert.Equal(2, Read("1,2,red\n3,4,green").Count);
        Assert.Equal(["1", "2"], Read("1,2,0\n3,4,1", new CsvOptions { HasHeader = true }).FeatureNames);
    }

    [Fact]
    public void A_column_chosen_by_name_means_a_header()
    {
        var data = Read("1,2\n7,1\n8,0", new CsvOptions { Targets = ["2"] });
        Assert.Equal([7f, 8f], data.AllFeatures);
    }

    [Fact]
    public void Columns_are_chosen_by_name_by_index_and_from_the_end()
    {
        const string text = "id,kind,x,y\nr1,1,2,3\nr2,0,4,5";
        var options = new CsvOptions { Targets = ["kind"], Ignore = [0] };
        Assert.Equal([2f, 3f, 4f, 5f], Read(text, options).AllFeatures);
        Assert.Equal([1, 0], Read(text, options).Labels);
        Assert.Equal(["x"], Read(text, new CsvOptions { Targets = [1], Ignore = ["id", ^1] }).FeatureNames);
        Assert.False(Read("1,2\n3,4", new CsvOptions { Targets = [] }).HasLabels);
    }

    [Fact]
    public void Texts_become_classes_in_ordinal_order()
    {
        var data = Read("x,species\n1,virginica\n2,\"Setosa\"\n3,setosa\n4, virginica ");
        Assert.Equal(["Setosa", "setosa", "virginica"], data.ClassNames);
        Assert.Equal([2, 0, 1, 2], data.Labels);
    }

    [Fact]
    public void Given_class_names_fix_the_numbers()
    {
        var options = new CsvOptions { ClassNames = ["yes", "no", "maybe"] };
        var data = Read("1,no\n2,yes", options);
        Assert.Equal([1, 0], data.Labels);
        Assert.Equal(3, data.ClassCount);
        var exception = Refused("1,no\n2,never\n", options);
        Assert.Contains("line 2, column 2: \"never\" is not one of the classes yes, no, maybe", exception.Message);
    }

    [Fact]
    public void Regression_takes_values_of_several_columns()
    {
        var data = Read("a;b;c\n1;2;3,5\n4;5;6", new CsvOptions
        {
            Separator = ';',
            Regression = true,
            Targets = ["c", "a"],
            NumberFormat = GermanCulture(),
        });
        Assert.Equal([3.5f, 1f, 6f, 4f], data.Targets);
        Assert.Equal(2, data.TargetsPerSample);
        Assert.Equal(0, data.ClassCount);
    }

    [Fact]
    public void The_current_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = GermanCulture();
            var data = Read("x,y\n1.5,2.25", new CsvOptions { Regression = true });
            Assert.Equal((1.5f, 2.25f), (data.AllFeatures[0], data.Targets[0]));
            Assert.Contains("\"1,5\" is not a number", Refused("\"1,5\",1", new CsvOptions { HasHeader = false }).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("x,y,c\n1,2,0\n3,abc,1\n", 3, 2, "CSV text, line 3, column 2 (y): \"abc\" is not a number.")]
    [InlineData("x,y,c\n1,1e99,0\n", 2, 2, "\"1e99\" is not a finite Single")]
    [InlineData("x,y,c\n1,Infinity,0\n", 2, 2, "not a finite")]
    [InlineData("x,y,c\n1,,0\n", 2, 2, "the value is missing (\"\")")]
    [InlineData("x,y,c\n1,?,0\n", 2, 2, "the value is missing (\"?\")")]
    [InlineData("x,y,c\n1,2,NA\n", 2, 3, "is missing (\"NA\")")]
    [InlineData("x,y,c\n1,2,0\n3,4,-1\n", 3, 3, "\"-1\" is not a class index")]
    [InlineData("x,y,c\n1,2,0\n3,4,1.5\n", 3, 3, "\"1.5\" is not a class index. Set Regression")]
    [InlineData("x,y,c\n1,2,0\n3,4\n", 3, null, "the line has 2 fields; the first line has 3")]
    [InlineData("x,y,c\n", null, null, "no samples")]
    [InlineData("\n \n", 2, null, "no column is left for the features")]
    [InlineData("", null, null, "empty")]
    public void Errors_name_the_line_the_column_and_the_text(string text, int? line, int? column, string problem)
    {
        var exception = Refused(text);
        Assert.Contains(problem, exception.Message);
        Assert.Equal((line, column), (exception.Line, exception.Column));
    }

    [Fact]
    public void Choosing_columns_that_do_not_exist_is_an_error()
    {
        Assert.Contains("there is no column \"z\"; the columns are x, y", Refused("x,y\n1,2", new CsvOptions { Targets = ["z"] }).Message);
        Assert.Contains("there is no column 2; the line has 2", Refused("x,y\n1,2", new CsvOptions { Targets = [2] }).Message);
        Assert.Contains("more than one column is called \"x\"", Refused("x,x,y\n1,2,3", new CsvOptions { Targets = ["x"] }).Message);
        Assert.Contains("one role", Refused("x,y\n1,2", new CsvOptions { Targets = ["y"], Ignore = [^1] }).Message);
    }

    [Fact]
    public void Missing_values_drop_the_sample_or_become_NaN_when_asked()
    {
        const string text = "x,y,c\n1,2,0\n,4,1\n5,6,\n7,8,1";
        var dropped = Read(text, new CsvOptions { Missing = MissingValues.DropSample });
        Assert.Equal([1f, 2f, 7f, 8f], dropped.AllFeatures);
        Assert.Equal([0, 1], dropped.Labels);

        var filled = Read("x,y,c\n1,2,0\n,4,1", new CsvOptions { Missing = MissingValues.AsNaN });
        Assert.Equal([1f, 2f, float.NaN, 4f], filled.AllFeatures);
        Assert.Throws<InvalidOperationException>(filled.EnsureFinite);
        Assert.Contains("line 4, column 3", Refused(text, new CsvOptions { Missing = MissingValues.AsNaN }).Message);
    }

    [Fact]
    public void Options_are_checked()
    {
        Assert.Throws<ArgumentException>(() => Read("1,2", new CsvOptions { Separator = '"' }));
        Assert.Throws<ArgumentException>(() => Read("1,2", new CsvOptions { ClassNames = ["a", "a"] }));
        Assert.Throws<ArgumentNullException>(() => Dataset.FromCsv((TextReader)null!));
    }

    [Theory]
    [InlineData("data.csv.gz")]
    [InlineData("data.csv")]
    public void Gzip_is_recognised_by_its_contents(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, TemporaryFolder.GZip("x,c\n1,a\n2,b\n"u8.ToArray()));
        Assert.Equal([1f, 2f], Dataset.FromCsv(path).AllFeatures);
        Assert.Equal([1.0, 2.0], Dataset.FromCsv<double>(path).AllFeatures);
    }

    [Fact]
    public void Files_that_are_not_what_they_seem_are_refused()
    {
        using var folder = new TemporaryFolder();
        var plain = folder.Write("plain.csv.gz", "1,0\n"u8.ToArray());
        Assert.Contains("gzip's magic bytes", Assert.Throws<DataFileException>(() => Dataset.FromCsv(plain)).Message);

        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i},{i % 3}\n"));
        var whole = TemporaryFolder.GZip(Encoding.UTF8.GetBytes(text));
        foreach (var length in new[] { 2, 10, whole.Length / 2, whole.Length - 8, whole.Length - 1 })
        {
            var cut = folder.Write("cut.csv.gz", whole[..length]);
            Assert.Contains("damaged or cut off", Assert.Throws<DataFileException>(() => Dataset.FromCsv(cut)).Message);
        }

        whole[whole.Length / 2] ^= 0x55;
        var damaged = folder.Write("damaged.csv.gz", whole);
        Assert.Throws<DataFileException>(() => Dataset.FromCsv(damaged));

        var latin = folder.Write("latin.csv", Encoding.Latin1.GetBytes("x,c\n1,grün\n"));
        var exception = Assert.Throws<DataFileException>(() => Dataset.FromCsv(latin));
        Assert.Contains("not valid UTF-8", exception.Message);
        Assert.Equal(latin, exception.File);

        Assert.Throws<FileNotFoundException>(() => Dataset.FromCsv(latin + ".not"));
    }

    // Made here, since the tests run without the system's cultures.
    private static CultureInfo GermanCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        return culture;
    }
}
