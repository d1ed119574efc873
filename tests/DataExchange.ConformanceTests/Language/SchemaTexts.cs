namespace DataExchange.ConformanceTests.Language;

/// <summary>Valid schemas that use every construct of the type system.</summary>
internal static class SchemaTexts
{
    public const string Land = """"
        """The land registry."""
        schema { query: Query mutation: Mutation }
        """A day, ISO 8601."""
        scalar Date @specifiedBy(url: "https://example.org/date")
        directive @audited(level: Level! = LOW, tags: [String!] = ["a", "b"]) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION
        directive @client(name: String @deprecated(reason: "x"), at: Place) on QUERY | FIELD
        enum Level { LOW HIGH @deprecated(reason: "Use LOW.") }
        interface Node { id: ID! }
        interface Party implements Node { id: ID! name(style: Style = SHORT): String }
        enum Style { SHORT LONG }
        type Person implements Party & Node @audited { id: ID! name(style: Style = SHORT, upper: Boolean = false): String! birth: Date father: Person @audited(level: HIGH) }
        type Company implements Node & Party { id: ID! name(style: Style = SHORT): String code: String @deprecated }
        union Owner = Person | Company
        type Parcel implements Node { id: ID! "Square metres." area: Float! owners: [Owner!]! previous: [[Parcel]] }
        input Place @oneOf { code: String at: Point parcel: ID }
        input Point { x: Float! y: Float! = 0.5 note: String @deprecated }
        input Filter { place: Place = { code: "01" } level: Level = HIGH and: [Filter!] not: Filter between: [Int!] = [1, 2] size: Int! = 10 }
        type Query { node(id: ID!): Node parcels(first: Int! = 10, where: Filter = { level: LOW, size: 1 }, old: String @deprecated(reason: "no")): [Parcel!]! party(name: String!): Party owner: Owner version: Int! }
        type Mutation { rename(id: ID!, name: String!): Parcel }
        extend type Query { day: Date }
        extend enum Level { MEDIUM }
        extend union Owner = Parcel
        extend input Point { z: Float }
        extend interface Party { born: Date }
        extend type Person { born: Date }
        extend type Company { born: Date }
        """";

    public const string Small = """
        type Query { a(x: In = { b: 1 }): A b: [B!] c: C! u: U }
        interface I { a: Int }
        interface J implements I { a: Int b: [I] }
        type A implements I { a: Int! }
        type B implements I & J { a: Int b: [A!]! }
        type C { e: E s: S }
        union U = A | B
        enum E { X Y }
        scalar S
        input In { a: Int b: Int! c: In d: Other = { e: X } }
        input Other @oneOf { e: E f: Float }
        directive @d(x: Int, y: E = X) on OBJECT | FIELD_DEFINITION | ENUM
        type D @d { d: Int @d(x: 1) @deprecated(reason: "r") }
        type Subscription { s: String }
        """;

    public const string Roots = """
        schema @on { query: Root subscription: Events }
        directive @on on SCHEMA
        extend schema { mutation: Change }
        type Root { value: Boolean self: Root }
        type Change { set(value: Boolean! = true): Boolean }
        type Events { "A \"quoted\" description" changed: Boolean }
        type Query { unused: ID }
        """;

    public const string Minimal = "type Query { a: String }";

    public static IReadOnlyList<string> All { get; } = [Land, Small, Roots, Minimal];
}
