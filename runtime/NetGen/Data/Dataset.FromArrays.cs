using System.Numerics;

namespace NetGen;

/// <summary>Makes data sets from arrays and files.</summary>
public static partial class Dataset
{
    /// <summary>A data set without labels or targets. The array is used, not copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">Row-major: [samples, <paramref name="featureCount"/>].</param>
    /// <param name="featureCount">The number of features of one sample, at least 1.</param>
    /// <param name="featureNames">The names of the features, or null.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static Dataset<T> FromArrays<T>(T[] features, int featureCount, IReadOnlyList<string>? featureNames = null)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(features);
        DatasetGuard.CheckFeatures(features.Length, featureCount, featureNames);
        return new Dataset<T>(features, featureCount) { FeatureNames = featureNames };
    }

    /// <summary>A data set for classification. The arrays are used, not copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">Row-major: [samples, <paramref name="featureCount"/>].</param>
    /// <param name="featureCount">The number of features of one sample, at least 1.</param>
    /// <param name="labels">Class indices from 0: one for each sample, or as many for each.</param>
    /// <param name="classCount">The number of classes; by default the number of names, or the largest label plus 1.</param>
    /// <param name="classNames">The names of the classes by index, or null.</param>
    /// <param name="featureNames">The names of the features, or null.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or a label is out of range.</exception>
    public static Dataset<T> FromArrays<T>(
        T[] features,
        int featureCount,
        int[] labels,
        int? classCount = null,
        IReadOnlyList<string>? classNames = null,
        IReadOnlyList<string>? featureNames = null)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        FromArrays(features, featureCount, featureNames).WithLabels(labels, classCount, classNames);

    /// <summary>A data set for regression. The arrays are used, not copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">Row-major: [samples, <paramref name="featureCount"/>].</param>
    /// <param name="featureCount">The number of features of one sample, at least 1.</param>
    /// <param name="targets">Row-major: [samples, <paramref name="targetCount"/>].</param>
    /// <param name="targetCount">The number of target values of one sample, at least 1.</param>
    /// <param name="featureNames">The names of the features, or null.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static Dataset<T> FromArrays<T>(
        T[] features, int featureCount, T[] targets, int targetCount, IReadOnlyList<string>? featureNames = null)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        FromArrays(features, featureCount, featureNames).WithTargets(targets, targetCount);

    /// <summary>A data set for classification, from one array for each sample. The features are copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">The samples, at least one, all of the same length.</param>
    /// <param name="labels">Class indices from 0, one for each sample.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or a label is negative.</exception>
    public static Dataset<T> FromArrays<T>(T[][] features, int[] labels)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var flat = Flatten(features, nameof(features), out var width);
        return FromArrays(flat, width).WithLabels(labels);
    }

    /// <summary>A data set for regression to one value, from one array for each sample. The features are copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">The samples, at least one, all of the same length.</param>
    /// <param name="targets">One value for each sample.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static Dataset<T> FromArrays<T>(T[][] features, T[] targets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var flat = Flatten(features, nameof(features), out var width);
        return FromArrays(flat, width).WithTargets(targets);
    }

    /// <summary>A data set for regression, from one array for each sample. The arrays are copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">The samples, at least one, all of the same length.</param>
    /// <param name="targets">The target values of each sample, all of the same length.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static Dataset<T> FromArrays<T>(T[][] features, T[][] targets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var flat = Flatten(features, nameof(features), out var width);
        var flatTargets = Flatten(targets, nameof(targets), out var targetCount);
        return FromArrays(flat, width).WithTargets(flatTargets, targetCount);
    }

    /// <summary>A data set for classification, from a matrix. The features are copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">[samples, features].</param>
    /// <param name="labels">Class indices from 0, one for each sample.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or a label is negative.</exception>
    public static Dataset<T> FromArrays<T>(T[,] features, int[] labels)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        FromArrays(Flatten(features), features.GetLength(1)).WithLabels(labels);

    /// <summary>A data set for regression to one value, from a matrix. The features are copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">[samples, features].</param>
    /// <param name="targets">One value for each sample.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static Dataset<T> FromArrays<T>(T[,] features, T[] targets)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        FromArrays(Flatten(features), features.GetLength(1)).WithTargets(targets);

    /// <summary>A data set for regression, from matrices. They are copied.</summary>
    /// <typeparam name="T">The floating-point type.</typeparam>
    /// <param name="features">[samples, features].</param>
    /// <param name="targets">[samples, target values].</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static Dataset<T> FromArrays<T>(T[,] features, T[,] targets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var flatTargets = Flatten(targets);
        return FromArrays(Flatten(features), features.GetLength(1)).WithTargets(flatTargets, targets.GetLength(1));
    }

    private static T[] Flatten<T>(T[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var flat = new T[matrix.Length];
        var width = matrix.GetLength(1);
        for (var i = 0; i < flat.Length; i++)
        {
            flat[i] = matrix[i / width, i % width];
        }

        return flat;
    }

    private static T[] Flatten<T>(T[][] rows, string name, out int width)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Length == 0)
        {
            throw new ArgumentException("There are no rows; at least one is needed to know their length.", name);
        }

        width = rows[0]?.Length ?? 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is null || rows[i].Length != width)
            {
                throw new ArgumentException(
                    $"Row {i} {(rows[i] is null ? "is null" : $"has {rows[i].Length} elements")}; the first has {width}.", name);
            }
        }

        var flat = new T[checked(rows.Length * width)];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].CopyTo(flat, i * width);
        }

        return flat;
    }
}
