using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Scalars;

namespace DataExchange.GraphQL.Server.Tests.Sample;

/// <summary>A small registry: entities, an abstract type, batches, arguments.</summary>
public static class SampleSchema
{
    public const string Sdl = """
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])
          @link(url: "https://specs.example.org/access/v1.0", import: ["@classified"])

        scalar PersonalId

        enum Gender { MALE FEMALE NON_BINARY }

        input CitizenFilter { genders: [Gender!] householdId: ID limit: Int = 10 }

        interface Party { id: ID! name: String! }

        type Citizen implements Party @key(fields: "id") @classified(as: PERSONAL) {
          id: ID!
          name: String!
          gender: Gender
          household: Household
          income: Int @external
          allowance: Int @requires(fields: "income")
          greeting(salutation: String = "Xin chào"): String
        }

        type Company implements Party @key(fields: "id") { id: ID! name: String! }

        type Household @key(fields: "id") { id: ID! members: [Citizen!]! }

        type Query {
          citizens(filter: CitizenFilter): [Citizen!]!
          citizen(id: PersonalId!): Citizen
          parties: [Party!]!
        }

        type Mutation { rename(id: PersonalId!, name: String!): Citizen }
        """;

    public static ServerSchema Build(SampleData data) => new ServerSchemaBuilder(Sdl)
        .Scalar<string>("PersonalId", i => i.Kind == ScalarInputKind.String && i.Text.Length == 3 ? i.Text : ScalarParse<string>.Invalid("expected 3 digits"), v => v, "3 digits")
        .Object<CitizenRow>("Citizen", t => t
            .Batch("household", (parents, _, _) =>
            {
                data.Calls.Add("Citizen.household", parents.Count);
                return ValueTask.FromResult<IReadOnlyList<HouseholdRow?>>([.. parents.Select(p => new HouseholdRow(p.HouseholdId))]);
            })
            .Field("allowance", c => c.Income is { } income ? 1_000 - income : (int?)null)
            .Field("greeting", (c, ctx) => $"{ctx.Argument<string>("salutation")}, {c.Name}")
            .Entity((representations, _, _) =>
            {
                data.Calls.Add("Citizen.entity", representations.Count);
                return ValueTask.FromResult<IReadOnlyList<CitizenRow?>>([.. representations.Select(r => Find(r) is { } row ? row with { Income = r.Get<int?>("income") } : null)]);
            }))
        .Object<CompanyRow>("Company", t => t.Entity((representations, _, _) =>
        {
            data.Calls.Add("Company.entity", representations.Count);
            return ValueTask.FromResult<IReadOnlyList<CompanyRow?>>([.. representations.Select(r => new CompanyRow(r.Get<string>("id")!, "Công ty"))]);
        }))
        .Object<HouseholdRow>("Household", t => t
            .Batch("members", (parents, _, _) =>
            {
                data.Calls.Add("Household.members", parents.Count);
                return ValueTask.FromResult<IReadOnlyList<IEnumerable<CitizenRow>>>([.. parents.Select(p => SampleData.Citizens.Where(c => c.HouseholdId == p.Id))]);
            })
            .Entity((representations, _, _) => ValueTask.FromResult<IReadOnlyList<HouseholdRow?>>([.. representations.Select(r => new HouseholdRow(r.Get<string>("id")!))])))
        .Query(q => q
            .Field("citizens", ctx => Filter(ctx.Argument<CitizenFilter>("filter")))
            .Field("citizen", ctx => SampleData.Citizens.FirstOrDefault(c => c.Id == ctx.Argument<string>("id")))
            .Field("parties", _ => (IReadOnlyList<object>)[SampleData.Citizens[0], new CompanyRow("C1", "Công ty")]))
        .Mutation(m => m.Field("rename", ctx => SampleData.Citizens.First(c => c.Id == ctx.Argument<string>("id")) with { Name = ctx.Argument<string>("name")! }))
        .Build();

    private static CitizenRow? Find(Representation representation) => SampleData.Citizens.FirstOrDefault(c => c.Id == representation.Get<string>("id"));

    private static IEnumerable<CitizenRow> Filter(CitizenFilter? filter) => SampleData.Citizens
        .Where(c => (filter?.Genders?.Contains(c.Gender) ?? true) && (filter?.HouseholdId is null || filter.HouseholdId == c.HouseholdId))
        .Take(filter?.Limit ?? 10);
}
