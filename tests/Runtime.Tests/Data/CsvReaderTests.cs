using Xunit;

namespace NetGen.Runtime.Tests.Data;

public class CsvReaderTests
{
    private static List<string[]> Read(string text, char separator = ',')
    {
        var reader = new CsvReader(new StringReader(text), separator, "text");
        var records = new List<string[]>();
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader[i].ToString())]);
        }

        return records;
    }

    [Theory]
    [InlineData("a,b\nc,d\n")]
    [InlineData("a,b\r\nc,d")]
    [InlineData("a,b\rc,d\r")]
    [InlineData("\n\na,b\n\r\n\nc,d\n\n")]
    [InlineData("\uFEFFa,b\nc,d")]
    [InlineData(" a ,\tb\nc  , d")]
    [InlineData("\"a\",\"b\"\r\n\"c\",d")]
    public void Line_ends_blanks_and_quotes_do_not_change_the_records(string text) =>
        Assert.Equal([["a", "b"], ["c", "d"]], Read(text));

    [Fact]
    public void A_quoted_field_holds_separators_quotes_blanks_and_line_ends() =>
        Assert.Equal([["a,b", " c \"d\" ", "e\r\nf", ""]], Read("\"a,b\",\" c \"\"d\"\" \",\"e\r\nf\",\"\"\n"));

    [Fact]
    public void Empty_fields_count() => Assert.Equal([["", "", ""], ["a", "", ""]], Read(",,\na,,"));

    [Fact]
    public void The_separator_may_be_a_tab() => Assert.Equal([["a,b", "c", ""]], Read("a,b\tc\t\n", '\t'));

    [Fact]
    public void Text_longer_than_the_buffers_is_read_whole()
    {
        var quoted = string.Join("\"\"", Enumerable.Repeat(new string('x', 997) + "\r\n", 60));
        var records = Read($"1,\"{quoted}\"\r\n" + string.Concat(Enumerable.Repeat("abc,defgh\r\n", 5000)));
        Assert.Equal(5001, records.Count);
        Assert.Equal(quoted.Replace("\"\"", "\""), records[0][1]);
        Assert.All(records.Skip(1), record => Assert.Equal(["abc", "defgh"], record));
    }

    [Fact]
    public void Lines_are_counted_inside_quotes_too()
    {
        var reader = new CsvReader(new StringReader("a,\"x\r\ny\nz\",b\nc"), ',', "text");
        Assert.True(reader.Read());
        Assert.Equal((1, 1, 3), (reader.LineOf(0), reader.LineOf(1), reader.LineOf(2)));
        Assert.True(reader.Read());
        Assert.Equal(4, reader.Line);
    }

    [Theory]
    [InlineData("a,b\nc,\"d\ne", 2, 2, "never closed")]
    [InlineData("a,b\nc,d\"e", 2, 2, "quote inside a field")]
    [InlineData("a\n\"b\"c,d", 2, 1, "found 'c' after the closing quote")]
    public void Text_that_is_not_csv_is_refused_where_it_goes_wrong(string text, int line, int column, string problem)
    {
        var exception = Assert.Throws<DataFileException>(() => Read(text));
        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.Contains(problem, exception.Message);
    }
}
