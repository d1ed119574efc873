namespace DataExchange.Federation.Composition.Links;

/// <summary>A directive of the federation specification.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="SinceMinor">The version 2.x that brought it.</param>
/// <param name="Arguments">Its arguments, as SDL with parentheses; types of the specification in braces.</param>
/// <param name="Locations">Whether it is repeatable and where it goes, as SDL.</param>
internal sealed record FederationDirective(string Name, int SinceMinor, string Arguments, string Locations);
