using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Federation;

public sealed class InterfaceEntityTests
{
    [Fact]
    public async Task Representation_of_an_interface_gives_the_concrete_type_of_its_object()
    {
        var schema = new ServerSchemaBuilder("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            interface Party @key(fields: "id") { id: ID! }
            type Citizen implements Party @key(fields: "id") { id: ID! name: String }
            type Company implements Party @key(fields: "id") { id: ID! name: String }
            """)
            .Object<CitizenRow>("Citizen", t => t.Entity((r, _, _) => ValueTask.FromResult<IReadOnlyList<CitizenRow?>>(new CitizenRow?[r.Count])))
            .Object<CompanyRow>("Company", t => t.EntityOutcomes((r, _, _) => ValueTask.FromResult<IReadOnlyList<FieldOutcome<CompanyRow>>>(
                [.. r.Select(_ => FieldOutcome<CompanyRow>.FromError(new FieldError("Sealed.", "SEALED")))])))
            .InterfaceEntity<object>("Party", (r, _, _) => ValueTask.FromResult<IReadOnlyList<object?>>([.. r.Select(p => new CompanyRow(p.Get<string>("id")!, "Công ty"))]))
            .Build();

        var response = await Run.QueryAsync(schema, """
            { _entities(representations: [{ __typename: "Party", id: "9" }, { __typename: "Citizen", id: "1" }, { __typename: "Company", id: "2" }]) { __typename ... on Company { name } } }
            """);

        Assert.Contains("\"path\":[\"_entities\",2],\"extensions\":{\"code\":\"SEALED\"}", response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"_entities\":[{\"__typename\":\"Company\",\"name\":\"Công ty\"},null,null]}}", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Composite_and_nested_keys_must_be_whole()
    {
        var schema = new ServerSchemaBuilder("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
            type Parcel @key(fields: "sheet place { code }") @key(fields: "id") { id: ID sheet: Int place: Place tags: [String!] }
            type Place { code: String! }
            """)
            .Object<Parcel>("Parcel", t => t.Entity((r, _, _) => ValueTask.FromResult<IReadOnlyList<Parcel?>>(
                [.. r.Select(p => new Parcel(p.Get<string>("id") ?? p.Get<string>("place.code"), p.Get<int?>("sheet"), p.Get<IReadOnlyList<string>>("tags")))])))
            .Object<HouseholdRow>("Place", t => t.Field("code", p => p.Id))
            .Build();

        var response = await Run.QueryAsync(schema, """
            { _entities(representations: [
                { __typename: "Parcel", sheet: 3, place: { code: "HN" }, tags: ["a", "b"] }, { __typename: "Parcel", id: "7" }, { __typename: "Parcel", sheet: 3, place: {} }
              ]) { ... on Parcel { id sheet tags } } }
            """);

        Assert.Contains("\"path\":[\"_entities\",2]", response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"_entities\":[{\"id\":\"HN\",\"sheet\":3,\"tags\":[\"a\",\"b\"]},{\"id\":\"7\",\"sheet\":null,\"tags\":null},null]}}", response, StringComparison.Ordinal);
    }
}
