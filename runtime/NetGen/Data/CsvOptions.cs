using System.Globalization;

namespace NetGen;

/// <summary>How a CSV file is read. The defaults fit a file of numbers whose last column is the class.</summary>
public sealed record CsvOptions
{
    /// <summary>What separates the fields; <c>,</c> by default.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>
    /// Whether the first line holds the names of the columns. By default (null) it does if a column is chosen by name,
    /// or if one of its feature fields is neither a number nor a missing value.
    /// </summary>
    public bool? HasHeader { get; init; }

    /// <summary>
    /// The columns to learn: the last one by default, several for several targets, none for data to predict only. All
    /// other columns, in their order, are features.
    /// </summary>
    public IReadOnlyList<CsvColumn> Targets { get; init; } = [^1];

    /// <summary>Columns that are not read, such as row numbers; none by default.</summary>
    public IReadOnlyList<CsvColumn> Ignore { get; init; } = [];

    /// <summary>
    /// Whether the targets are values; by default they are classes. Whole numbers are class indices from 0; texts are
    /// numbered in ordinal order and become <see cref="Dataset{T}.ClassNames"/>.
    /// </summary>
    public bool Regression { get; init; }

    /// <summary>
    /// The texts of the target column that stand for class 0, 1, …; any other is an error. Give it where two files
    /// (training and test) must number their classes alike. By default (null) the file's own texts are numbered.
    /// </summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>What to do with missing values; they are refused by default.</summary>
    public MissingValues Missing { get; init; } = MissingValues.Refuse;

    /// <summary>Texts that mean a missing value, compared exactly; an empty field always does.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = ["?", "NA", "N/A", "NaN", "nan", "NULL", "null"];

    /// <summary>How numbers are written; invariant by default (decimal point), whatever the current culture.</summary>
    public IFormatProvider NumberFormat { get; init; } = CultureInfo.InvariantCulture;
}
