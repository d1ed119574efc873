using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Resolving;

public sealed class SelectionTests
{
    [Fact]
    public async Task Names_follow_fragments_and_conditions()
    {
        var selection = await SelectionOfAsync("query { parties { ...P __typename ... on Citizen { b: name(length: 2) hidden: id @include(if: false) } } } fragment P on Party { id @skip(if: false) }");

        Assert.Equal(["id", "name"], selection.NamesOn("Citizen").Order());
        Assert.Equal(["id"], selection.NamesOn("Company"));
        Assert.Equal(["id", "name"], selection.Names.Order());
    }

    [Fact]
    public async Task Fields_below_carry_their_aliases_and_arguments()
    {
        var selection = await SelectionOfAsync("{ parties { ... on Citizen { friend { short: name(length: 2) name } } } }");

        var names = selection.Below("friend").On("Citizen");
        Assert.Equal(["short", "name"], names.Select(f => f.ResponseKey));
        Assert.Equal(2, names[0].Argument<int>("length"));
        Assert.False(names[1].HasArgument("length"));
        Assert.True(selection.Below("friend").Contains("name"));
        Assert.Empty(selection.Below("nothing").Names);
    }

    private static async Task<Selection> SelectionOfAsync(string query)
    {
        Selection? seen = null;
        var schema = new ServerSchemaBuilder("""
            interface Party { id: ID! }
            type Citizen implements Party { id: ID! name(length: Int): String friend: Citizen }
            type Company implements Party { id: ID! }
            type Query { parties: [Party] }
            """)
            .Object<CitizenRow>("Citizen", t => t.Field("friend", c => c))
            .Object<CompanyRow>("Company")
            .Query(q => q.Field("parties", ctx =>
            {
                seen = ctx.Selection;
                return Array.Empty<object>();
            }))
            .Build();
        await Run.QueryAsync(schema, query);
        return seen!;
    }
}
