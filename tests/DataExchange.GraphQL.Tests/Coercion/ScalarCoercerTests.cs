using System.Collections.Frozen;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Tests.Validation;

namespace DataExchange.GraphQL.Tests.Coercion;

public sealed class ScalarCoercerTests
{
    private static readonly CoercionOptions Options = new()
    {
        Scalars = new Dictionary<string, IScalarCoercer> { ["Date"] = new DateCoercer() }.ToFrozenDictionary(),
    };

    [Fact]
    public void Custom_scalar_binds_variables()
    {
        var result = Coerce.Variables("$x: [Date]", """{"x":["2025-09-01",null]}""", Options);
        Assert.Equal([new DateOnly(2025, 9, 1), null], Assert.IsType<List<object?>>(result.Values["x"]));
    }

    [Fact]
    public void Custom_scalar_binds_literals()
    {
        Assert.True(LiteralCoercion.TryCoerce(new StringValueNode("2025-09-01", isBlock: false), TestSchema.Schema.FindType("Date")!, Options, out var value));
        Assert.Equal(new DateOnly(2025, 9, 1), value);
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("1")]
    public void Refused_value_is_reported_with_what_the_scalar_expects(string json)
    {
        var result = Coerce.Variables("$x: Date", $$"""{"x":{{json}}}""", Options);
        Assert.Equal("Invalid value at `$x`: expected a day written as year-month-day (`Date`).", Assert.Single(result.Errors).Message);
    }

    [Fact]
    public void Refused_literal_is_no_value()
    {
        Assert.False(LiteralCoercion.TryCoerce(new StringValueNode("yesterday", isBlock: false), TestSchema.Schema.FindType("Date")!, Options, out var value));
        Assert.Null(value);
    }

    private sealed class DateCoercer : IScalarCoercer
    {
        public string Expected => "a day written as year-month-day";

        public bool TryCoerce(object raw, out object? value)
        {
            var good = DateOnly.TryParseExact(raw as string, "yyyy-MM-dd", out var date);
            value = date;
            return good;
        }
    }
}
