namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>What the supergraph links for a directive.</summary>
/// <param name="Url">The URL with version.</param>
/// <param name="SpecName">The directive's name in the specification.</param>
/// <param name="Purpose">Why a gateway must understand it; null when it need not.</param>
/// <param name="IsImported">Whether it is imported by name rather than found by the specification's own.</param>
/// <param name="IsComposed">Whether subgraphs ask for the directive by name, so that it is there even where nobody applies it.</param>
internal sealed record DirectiveLink(string Url, string SpecName, string? Purpose, bool IsImported, bool IsComposed);
