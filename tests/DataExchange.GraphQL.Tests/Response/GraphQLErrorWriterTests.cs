using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Tests.Response;

public sealed class GraphQLErrorWriterTests
{
    [Fact]
    public void Write_fullError_writesEveryEntry()
    {
        var error = new GraphQLError("No `x`.")
        {
            Code = "C",
            Rule = "NotSent",
            Locations = [new Location(new Source("a\n b"), 3, 4), default],
            Path = ["a", 0, "b"],
            Extensions = ImmutableDictionary<string, object?>.Empty.Add("z", 1).Add("b", null).Add("code", "shadowed"),
        };

        Assert.Equal(
            """[{"message":"No \u0060x\u0060.","locations":[{"line":2,"column":2}],"path":["a",0,"b"],"extensions":{"code":"C","b":null,"z":1}}]""",
            Write([error]));
    }

    [Fact]
    public void Write_bareError_writesTheMessageOnly() => Assert.Equal("""[{"message":"m"}]""", Write([new GraphQLError("m") { Locations = [default] }]));

    [Fact]
    public void Write_noErrors_isAnEmptyArray() => Assert.Equal("[]", Write([]));

    private static string Write(ImmutableArray<GraphQLError> errors)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            GraphQLErrorWriter.Write(writer, errors);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
