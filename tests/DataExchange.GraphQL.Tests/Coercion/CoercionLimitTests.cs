namespace DataExchange.GraphQL.Tests.Coercion;

public sealed class CoercionLimitTests
{
    [Theory]
    [InlineData(999, true)]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    [InlineData(1_000_000, false)]
    public void List_items_are_limited(int count, bool good)
    {
        var list = $"[{string.Join(',', Enumerable.Repeat('1', count))}]";
        AssertLimit(good, "$x: [Int]", $$"""{"x":{{list}}}""", "Value at `$x` exceeds a limit: at most 1000 items.");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(5_000, false)]
    public void Depth_of_objects_is_limited(int depth, bool good)
    {
        // The innermost scalar is a level of its own.
        var json = string.Concat(Enumerable.Repeat("""{"inner":""", depth - 2)) + """{"limit":1}""" + new string('}', depth - 2);
        var path = "$x" + string.Concat(Enumerable.Repeat(".inner", 63)) + (depth == 65 ? ".limit" : ".inner");
        AssertLimit(good, "$x: Filter", $$"""{"x":{{json}}}""", $"Value at `{path}` exceeds a limit: at most 64 levels of nesting.");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(5_000, false)]
    public void Depth_of_custom_scalars_is_limited(int depth, bool good)
    {
        var json = new string('[', depth - 1) + "1" + new string(']', depth - 1);
        var result = Coerce.Variables("$x: Date", $$"""{"x":{{json}}}""");
        Assert.Equal(good, result.Errors.IsEmpty);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(60_000)]
    public void Long_number_is_refused_for_every_scalar(int digits)
    {
        var number = new string('9', digits);
        foreach (var type in new[] { "Int", "Float", "ID", "Date" })
        {
            Assert.Single(Coerce.Variables($"$x: {type}", $$"""{"x":{{number}}}""").Errors);
        }
    }

    private static void AssertLimit(bool good, string definitions, string json, string message)
    {
        var result = Coerce.Variables(definitions, json);
        Assert.Equal(good ? [] : [message], result.Errors.Select(e => e.Message));
        Assert.All(result.Errors, e => Assert.Equal("LIMIT_EXCEEDED", e.Code));
    }
}
