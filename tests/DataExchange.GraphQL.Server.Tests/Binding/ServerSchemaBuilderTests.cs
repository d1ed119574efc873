using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Tests.Sample;

namespace DataExchange.GraphQL.Server.Tests.Binding;

public sealed class ServerSchemaBuilderTests
{
    [Fact]
    public void Build_reports_all_errors_at_once()
    {
        var builder = new ServerSchemaBuilder("""
            scalar Date
            type Query { one: Citizen two: Int three: [Int] four: Household }
            type Citizen { name: String born: Date unknown: Int }
            type Household { id: ID! }
            """)
            .Object<CitizenRow>("Citizen", t => t.Field("born", c => c.Name).Field("shoe", c => 1).Field("born", c => 2))
            .Object<CompanyRow>("Compny")
            .Query(q => q.Field("one", _ => new CompanyRow("1", "")).Field("three", _ => 3).Field("four", _ => new HouseholdRow("1")));

        var error = Assert.Throws<ServerSchemaException>(builder.Build);

        Assert.Equal(
            [
                "Object type `Household` is not bound.",
                "Scalar `Date` is not bound; expected a parser and a serializer.",
                "The resolver of `Query.one` gives values of another type than the one that `Citizen` is bound to.",
                "The resolver of `Query.three` gives a single value; expected a list, as `[Int]` says.",
                "`Citizen.born` has two resolvers; expected one.",
                "`Citizen.shoe` has a resolver, but the SDL does not define the field.",
                "`Citizen.unknown` has no resolver and its object no property of this name.",
                "`Compny` is bound, but the SDL does not define an object type of this name.",
                "`Query.two` has no resolver and its object no property of this name.",
            ],
            error.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sdl_that_does_not_parse_is_reported_with_its_place()
    {
        var error = Assert.Throws<ServerSchemaException>(() => new ServerSchemaBuilder("type Query {").Build());

        Assert.StartsWith("1:", Assert.Single(error.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Entity_without_reference_resolver_is_reported()
    {
        var error = Assert.Throws<ServerSchemaException>(() => new ServerSchemaBuilder("type C @key(fields: \"id\") { id: ID! }").Object<CompanyRow>("C").Build());

        Assert.Equal(["Entity type `C` has no reference resolver."], error.Errors);
    }

    [Fact]
    public async Task Type_resolver_tells_apart_types_with_one_clr_type()
    {
        var schema = new ServerSchemaBuilder("union U = A | B type A { id: ID! } type B { name: String! } type Query { u: [U!]! }")
            .Object<CompanyRow>("A")
            .Object<CompanyRow>("B")
            .ResolveType("U", value => ((CompanyRow)value).Id == "1" ? "A" : "B")
            .Query(q => q.Field("u", _ => new[] { new CompanyRow("1", "x"), new CompanyRow("2", "y") }))
            .Build();

        Assert.Equal("""{"data":{"u":[{"id":"1"},{"name":"y"}]}}""", await Run.QueryAsync(schema, "{ u { ... on A { id } ... on B { name } } }"));
    }

    [Fact]
    public void Clr_enum_with_a_value_that_the_schema_lacks_is_reported()
    {
        var builder = new ServerSchemaBuilder("enum Gender { MALE FEMALE } type Query { gender: Gender genders: [Gender!] }")
            .Query(q => q.Field("gender", _ => (Gender?)Gender.Male).Field("genders", _ => Array.Empty<Gender>()));

        var error = Assert.Throws<ServerSchemaException>(builder.Build);

        Assert.Equal(
            [
                "The resolver of `Query.gender` may give `NON_BINARY`, which is no value of the enum `Gender`.",
                "The resolver of `Query.genders` may give `NON_BINARY`, which is no value of the enum `Gender`.",
            ],
            error.Errors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Directive_that_no_link_brings_is_reported()
    {
        var error = Assert.Throws<ServerSchemaException>(() => new ServerSchemaBuilder("type Query { a: Int @sharable }").Query(q => q.Field("a", _ => 1)).Build());

        Assert.Contains("`@sharable`", Assert.Single(error.Errors), StringComparison.Ordinal);
    }
}
