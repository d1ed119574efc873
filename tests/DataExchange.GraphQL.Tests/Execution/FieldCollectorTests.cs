using System.Collections.Immutable;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Tests.Validation;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.Execution;

public sealed class FieldCollectorTests
{
    [Theory]
    [InlineData("{ age id age }", "age*2 id")]
    [InlineData("{ x: age id }", "x id")]
    [InlineData("{ age ... on Citizen { id age } ... on Company { home { number } } ... on Party { name } ... { spouse { age } } }", "age*2 id name spouse")]
    [InlineData("{ ...F ...F id } fragment F on Citizen { age }", "age id")]
    [InlineData("{ ...F } fragment F on Citizen { age ...F }", "age")]
    [InlineData("{ ...F id } fragment F on Company { age }", "id")]
    [InlineData("{ ...Nowhere ... on Nobody { age } id }", "id")]
    [InlineData("{ age @skip(if: true) id @skip(if: false) name @include(if: true) home @include(if: false) { number } }", "id name")]
    [InlineData("{ age @skip(if: $yes) id @include(if: $yes) }", "id")]
    [InlineData("{ age @skip(if: false) @include(if: false) id @skip(if: $yes) @include(if: $yes) }", "")]
    [InlineData("{ ...F @include(if: false) ... @skip(if: true) { age } } fragment F on Citizen { id }", "")]
    [InlineData("{ age @include(if: $absent) id @skip(if: $absent) name @include }", "")]
    public void Selection_set_yields_groups_in_order(string document, string expected) => Assert.Equal(expected, Text(Collect(document)));

    [Fact]
    public void Subfields_of_a_group_are_merged()
    {
        var collector = Collector("{ home { number } home { number owner { name } ...F } } fragment F on Parcel { area }", out var operation);
        var home = Assert.Single(collector.CollectFields(Citizen, operation.SelectionSet));
        var parcel = (ObjectType)TestSchema.Schema.FindType("Parcel")!;
        Assert.Equal("number*2 owner area", Text(collector.CollectSubfields(parcel, home.Fields)));
    }

    private static ObjectType Citizen => (ObjectType)TestSchema.Schema.FindType("Citizen")!;

    private static ImmutableArray<FieldGroup> Collect(string document)
    {
        var collector = Collector(document, out var operation);
        return collector.CollectFields(Citizen, operation.SelectionSet);
    }

    private static FieldCollector Collector(string document, out OperationDefinitionNode operation)
    {
        var parsed = TestSchema.Parse(document);
        operation = (OperationDefinitionNode)parsed.Definitions[0];
        return new FieldCollector(TestSchema.Schema, FieldCollector.FragmentsOf(parsed), new Dictionary<string, object?> { ["yes"] = true });
    }

    private static string Text(IEnumerable<FieldGroup> groups) =>
        string.Join(' ', groups.Select(g => g.Fields.Length == 1 ? g.ResponseName : $"{g.ResponseName}*{g.Fields.Length}"));
}
