using System.Reflection;
using NetGen.Generator.Declaration;
using NetGen.Generator.Passes;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>The table of ranges against the attributes that it is about.</summary>
public class ArgumentRangeTests
{
    public static TheoryData<string> Attributes => new(
        typeof(LayerAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract)
            .Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_number_and_enumeration_has_a_range_and_every_range_an_argument(string attribute)
    {
        var type = typeof(LayerAttribute).Assembly.GetType(attribute)!;
        var expected = Numbers(type).Select(property => property.Name);
        Assert.Equal(expected.Order(), RangesOf(type).Select(range => Property(type, range).Name).Order());
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void The_name_of_a_range_is_that_which_users_write(string attribute)
    {
        var type = typeof(LayerAttribute).Assembly.GetType(attribute)!;
        var parameters = type.GetConstructors().Single().GetParameters().Select(parameter => parameter.Name);
        var settable = type.GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name);
        Assert.All(RangesOf(type), range => Assert.Contains(range.Argument, parameters.Concat(settable)));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Ranges_of_enumerations_are_their_members(string attribute)
    {
        var type = typeof(LayerAttribute).Assembly.GetType(attribute)!;
        foreach (var range in RangesOf(type))
        {
            var property = Property(type, range);
            if (property.PropertyType.IsEnum)
            {
                var count = Enum.GetValues(property.PropertyType).Length;
                Assert.Equal("a member of " + property.PropertyType.Name, range.Description);
                Assert.Equal([-1, count], Enumerable.Range(-1, count + 2).Where(value => !range.Contains(value)));
            }
        }
    }

    // What may be left out has a default that may also be given.
    [Theory]
    [MemberData(nameof(Attributes))]
    public void Defaults_are_inside(string attribute)
    {
        var type = typeof(LayerAttribute).Assembly.GetType(attribute)!;
        if (!type.ContainsGenericParameters)
        {
            var constructor = type.GetConstructors().Single();
            var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType))]);
            Assert.All(
                RangesOf(type).Where(range => Property(type, range).PropertyType is { IsArray: false }),
                range => Assert.True(range.Contains(Convert.ToDouble(Property(type, range).GetValue(instance), null)), range.Argument));
        }
    }

    private static object Argument(Type type) => type == typeof(int) ? 1 : type == typeof(double) ? 0.5 : type == typeof(string) ? "" : new[] { 1 };

    private static IEnumerable<PropertyInfo> Numbers(Type type) =>
        from property in type.GetProperties()
        let element = property.PropertyType.GetElementType() ?? property.PropertyType
        where element == typeof(int) || element == typeof(double) || element.IsEnum
        select property;

    private static PropertyInfo Property(Type type, ArgumentRange range) =>
        type.GetProperty(range.Argument, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)!;

    private static ArgumentRange[] RangesOf(Type type) =>
        [.. ArgumentRanges.Of(new AttributeSpec(type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal), AttributeRole.Layer, 0, new([])))];
}
