using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.Validation;

/// <summary>The small land registry that the tests of validation and coercion ask.</summary>
internal static class TestSchema
{
    public static Schema Schema { get; } = Build("""
        directive @once on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        directive @many(tag: String!) repeatable on FIELD
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT

        scalar Date
        enum Unit { SQUARE_METRE HECTARE }
        input Period { from: Date! to: Date }
        input Search @oneOf { name: String number: Int period: Period }
        input Filter { text: String! = "all" limit: Int period: Period tags: [String!] inner: Filter grid: [[Int]] }

        interface Party { name(short: Boolean): String parcels: [Parcel!]! }
        type Citizen implements Party { id: ID! name(short: Boolean): String parcels: [Parcel!]! age: Int spouse: Citizen home: Parcel }
        type Company implements Party { name(short: Boolean): String parcels: [Parcel!]! age: String owner: Party director: Citizen home: Parcel! }
        type Parcel { number: Int! owner: Party area(unit: Unit = SQUARE_METRE): Float neighbours(first: Int! = 5): [Parcel] }
        union Holder = Citizen | Company

        type Query {
          me: Citizen
          citizen(id: ID!): Citizen
          find(by: Search!): Party
          search(by: Search): Party
          parcels(filter: Filter, first: Int = 10): [Parcel]
          holder: Holder
          party: Party
          values(int: Int, float: Float, string: String, boolean: Boolean, id: ID, unit: Unit, ints: [Int!], date: Date, searches: [Search!]): Int
        }
        type Subscription { parcelSold: Parcel citizenBorn: Citizen }
        """);

    public static Schema Build(string sdl)
    {
        var result = SchemaBuilder.Build(Parse(sdl, ParserOptions.Schema));
        Assert.Empty(result.Errors.Select(e => e.Message));
        return result.Schema!;
    }

    public static DocumentNode Parse(string document, ParserOptions? options = null)
    {
        var result = Parser.Parse(new Source(document), options);
        Assert.Null(result.Error?.Message);
        return result.Document!;
    }
}
