namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>A small state: citizens in a population registry, their taxes in another.</summary>
internal static class People
{
    public const string Schema = """
        type Query {
          citizen(id: ID): Citizen
          citizens: [Citizen!]!
          people: [Person]
          person(id: ID): Person
          required: Citizen!
          offices: [Office]
          anything: Json
        }
        type Mutation { first: Citizen second: Citizen third: Citizen }
        interface Person { id: ID! name: String }
        type Citizen implements Person {
          id: ID!
          name: String
          age: Int
          height: Float
          married: Boolean
          status: Status
          tags: [String!]
          grid: [[Int]]
          details: Json
          spouse: Citizen
          children: [Citizen!]
          home: Place
          tax: Tax
          debt: Int
          taxCode: String!
        }
        type Resident implements Person { id: ID! name: String permit: String }
        type Place { street: String city: String! }
        type Tax { code: String! total: Int years: [Int!]! }
        type Office { id: ID! name: String! }
        enum Status { ALIVE DECEASED }
        scalar Json
        """;

    public static PlanSketch Ask(string operation) => new(Schema, operation);
}
