using DataExchange.GraphQL.Text;

namespace DataExchange.Federation.Composition.Diagnostics;

/// <summary>One finding of composition: an error that forbids a supergraph, or a hint that does not.</summary>
/// <param name="Code">The stable code, such as <c>INVALID_FIELD_SHARING</c>; see <see cref="CompositionCodes"/>.</param>
/// <param name="Message">One sentence for the owner of the schema.</param>
public sealed record CompositionDiagnostic(string Code, string Message)
{
    /// <summary>The schema coordinate that is at fault, such as <c>Citizen.name</c>; null where there is none.</summary>
    public string? Coordinate { get; init; }

    /// <summary>The subgraphs concerned, joined by comma and ordered by name; null where all are.</summary>
    public string? Subgraph { get; init; }

    /// <summary>Where in the SDL of a subgraph; without a source where no single place is at fault.</summary>
    public Location Location { get; init; }

    /// <summary>What would repair it, one sentence; null where that is not known.</summary>
    public string? Fix { get; init; }
}
