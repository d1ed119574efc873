namespace DataExchange.Federation.Planning.Building;

/// <summary>A step down the merged result, taken for the concrete types that its field has been asked on so far.</summary>
/// <param name="Field">The field.</param>
/// <param name="ParentType">The static type, in the supergraph, of the position that the step starts from.</param>
internal sealed record PathLink(FieldBuilder Field, string ParentType);
