using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Server.Federation;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Server.Tests.Federation;

public sealed class FederationNamesTests
{
    [Theory]
    [InlineData("key", "key")]
    [InlineData("identity", null)]
    [InlineData("link", "link")]
    public void Without_a_link_names_are_those_of_federation_1(string local, string? expected) =>
        Assert.Equal(expected ?? local, Of("type A { a: Int }").FederationNameOf(local));

    [Theory]
    [InlineData("identity", "key")]
    [InlineData("fed__shareable", "shareable")]
    [InlineData("federation__shareable", null)]
    [InlineData("shareable", null)]
    [InlineData("key", null)]
    public void Link_renames_by_identity(string local, string? expected) =>
        Assert.Equal(
            expected,
            Of("""extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed", import: [{ name: "@key", as: "@identity" }])""").FederationNameOf(local));

    [Theory]
    [InlineData("classified", true)]
    [InlineData("access__subject", true)]
    [InlineData("subject", false)]
    public void Directives_of_other_linked_specifications_are_foreign(string local, bool expected) =>
        Assert.Equal(expected, Of("""schema @link(url: "https://specs.example.org/access/v1.0", import: ["@classified"]) { query: Q }""").IsForeign(local));

    private static FederationNames Of(string sdl) => FederationNames.Of(Parser.Parse(new Source(sdl)).Document!);
}
