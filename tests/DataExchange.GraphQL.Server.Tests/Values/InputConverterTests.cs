using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Tests.Sample;
using DataExchange.GraphQL.Server.Values;

namespace DataExchange.GraphQL.Server.Tests.Values;

public sealed class InputConverterTests
{
    private static readonly List<object?> OneTwo = [1, 2];

    [Fact]
    public void Null_is_the_default()
    {
        Assert.Equal(0, InputConverter<int>.Convert(null));
        Assert.Null(InputConverter<int?>.Convert(null));
        Assert.Null(InputConverter<CitizenFilter>.Convert(null));
    }

    [Fact]
    public void Numbers_widen()
    {
        Assert.Equal(3L, InputConverter<long>.Convert(3));
        Assert.Equal(3m, InputConverter<decimal?>.Convert(3));
        Assert.Equal(3d, InputConverter<double>.Convert(3));
    }

    [Fact]
    public void Lists_take_any_usual_form()
    {
        Assert.Equal([1, 2], InputConverter<int[]>.Convert(OneTwo)!);
        Assert.Equal([1L, 2L], InputConverter<IReadOnlyList<long>>.Convert(OneTwo)!);
        Assert.Equal([1, 2], InputConverter<List<int>>.Convert(OneTwo)!);
        Assert.Equal([1, 2], InputConverter<ImmutableArray<int>>.Convert(OneTwo));
        Assert.Equal([1, null], InputConverter<IEnumerable<int?>>.Convert(new List<object?> { 1, null })!);
    }

    [Fact]
    public void Input_object_is_built_by_constructor()
    {
        var filter = InputConverter<CitizenFilter>.Convert(Wrap(("genders", new List<object?> { "FEMALE" }), ("limit", 3)));

        Assert.Equal([Gender.Female], filter!.Genders!);
        Assert.Null(filter.HouseholdId);
        Assert.Equal(3, filter.Limit);
    }

    [Fact]
    public void Input_object_is_built_by_properties_which_keep_their_defaults()
    {
        var nested = Wrap(("name", "below"));

        var node = InputConverter<TreeInput>.Convert(Wrap(("children", new List<object?> { nested })));

        Assert.Equal("unnamed", node!.Name);
        Assert.Equal("below", Assert.Single(node.Children).Name);
    }

    [Fact]
    public void Value_of_another_kind_is_a_defect_of_the_resolver() =>
        Assert.Throws<UnreachableException>(() => InputConverter<int>.Convert("3"));

    private static object Wrap(params (string Name, object? Value)[] fields) =>
        InputObject.Wrap(fields.ToDictionary(f => f.Name, f => f.Value))!;
}
