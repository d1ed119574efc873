using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An element of the document and the directives applied to it, those of its extensions included.</summary>
/// <param name="Location">The kind of place by the specification's name.</param>
/// <param name="Directives">The applied directives.</param>
internal readonly record struct DirectiveSite(string Location, ImmutableArray<DirectiveNode> Directives);
