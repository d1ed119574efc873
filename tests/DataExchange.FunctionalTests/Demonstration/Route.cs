using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>A way to ask for cells of Nguyễn Văn An.</summary>
/// <param name="Name">What the way shows.</param>
/// <param name="Query">The document, in which <c>CELLS</c> stands for a selection on <c>Citizen</c>.</param>
/// <param name="Path">The response keys down to the citizen.</param>
internal sealed record Route(string Name, string Query, string Path)
{
    public static IReadOnlyList<Route> Person { get; } =
    [
        new("root lookup", """{ citizen(personalId: "001085012345") { CELLS } }""", "citizen"),
        new("alias", """{ who: citizen(personalId: "001085012345") { CELLS } }""", "who"),
        new("fragment", """query { citizen(personalId: "001085012345") { ...Cells } } fragment Cells on Citizen { CELLS }""", "citizen"),
        new("inline fragment over the interface", """{ citizen(personalId: "001085012345") { ... on Party { ... on Citizen { CELLS } } } }""", "citizen"),
        new("variable", """query ($id: PersonalId! = "001085012345") { citizen(personalId: $id) { CELLS } }""", "citizen"),
        new("condition", """query ($yes: Boolean! = true) { citizen(personalId: "001085012345") @include(if: $yes) { ... @skip(if: false) { CELLS } } }""", "citizen"),
        new("another registry's lookup", """{ taxpayer(personalId: "001085012345") { CELLS } }""", "taxpayer"),
        new("connection nodes", """{ citizens(where: { personalIds: ["001085012345"] }) { nodes { CELLS } } }""", "citizens.nodes"),
        new("connection edges", """{ citizens(where: { personalIds: ["001085012345"] }) { edges { node { CELLS } } } }""", "citizens.edges.node"),
    ];

    public static IReadOnlyList<Route> Owner { get; } =
    [
        new("interface of an owner", """{ landParcels(where: { ownerPersonalId: "001085012345" }) { nodes { owners { party { ... on Citizen { CELLS } } } } } }""", "landParcels.nodes.owners.party"),
        new("interface of an owner, in a named fragment", """{ landParcels(where: { ownerPersonalId: "001085012345" }) { edges { node { ...Owners } } } } fragment Owners on LandParcel { held: owners { by: party { ...Cells } } } fragment Cells on Citizen { CELLS }""", "landParcels.edges.node.held.by"),
    ];

    public static IReadOnlyList<Route> Subject { get; } =
    [
        new("union of a document's subjects", "{ documents(first: 100) { nodes { concerns { ... on Citizen { CELLS } } } } }", "documents.nodes.concerns"),
        new("union of search hits", """{ search(text: "đất", first: 50) { ... on Document { concerns { ... on Citizen { CELLS } } } } }""", "search.concerns"),
    ];

    public Task<Reply> AskAsync(DemonstrationSystem system, string client, string cells) => system.AskAsync(client, Query.Replace("CELLS", cells, StringComparison.Ordinal));
}
