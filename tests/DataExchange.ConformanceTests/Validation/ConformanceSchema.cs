using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>A schema for both implementations. Each uses all built-in scalars: the reference implementation knows only those that are used.</summary>
internal sealed class ConformanceSchema
{
    private ConformanceSchema(string name, string sdl)
    {
        Name = name;
        Sdl = sdl;
        var document = Parser.Parse(new Source(sdl), ParserOptions.Schema).Document!;
        Schema = SchemaBuilder.Build(document).Schema!;
    }

    public string Name { get; }

    public string Sdl { get; }

    public Schema Schema { get; }

    public static IReadOnlyList<ConformanceSchema> All { get; } =
    [
        new("registry", """
            directive @once on QUERY | FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
            directive @many(tag: String!) repeatable on FIELD | FRAGMENT_SPREAD
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
            type Subscription { parcelSold(in: Period): Parcel citizenBorn: Citizen }
            """),
        new("abstract", """
            directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
            interface Node { id: ID! }
            interface Named implements Node { id: ID! name: String }
            interface Alone { id: Int }
            type A implements Node & Named { id: ID! name: String next: B same: Int list: [A!] any: Node }
            type B implements Node & Named { id: ID! name: String next: A same: Int! list: [B!] any: Named }
            type C implements Node { id: ID! same: [Int] list: [[C]] any: Either deep: Deep }
            type D implements Alone { id: Int same: String other: Both }
            union Either = A | B
            union Both = A | D
            union Deep = C | D
            enum Level { LOW HIGH }
            type Query { node: Node named: Named alone: Alone either: Either both: Both deep(level: Level): Deep a: A b: B c: C d: D f(x: Float, b: Boolean, s: String): [Node] }
            type Mutation { set(level: Level! = LOW, id: ID): Node unset: Either }
            """),
        new("input", """
            directive @config(value: Options, on: Boolean = false) on QUERY | MUTATION | FIELD | INLINE_FRAGMENT
            scalar Any
            enum Colour { RED GREEN }
            input Options @oneOf { byId: ID byName: String nested: Inner all: [Int!] }
            input Inner { required: Int! optional: Int colour: Colour = RED options: Options list: [Inner!] floats: [Float] withDefault: Boolean! = true any: Any }
            type Query { pick(options: Options!): Result maybe(options: Options, list: [Options!]): Result inner(inner: Inner, many: [Inner]): Result any(any: Any, matrix: [[Int!]!]): Result plain(a: Int!, b: String! = "b", c: Colour): Int }
            type Result { ok: Boolean self(inner: Inner!): Result id: ID colour: Colour value: Float text: String }
            type Mutation { change(inner: Inner!, options: Options): Result }
            type Subscription { changed(options: Options): Result }
            """),
    ];
}
