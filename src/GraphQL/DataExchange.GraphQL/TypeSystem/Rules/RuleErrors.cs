using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Where one rule puts its errors.</summary>
internal sealed class RuleErrors(string rule, ImmutableArray<GraphQLError>.Builder errors)
{
    /// <summary>Reports an error at the places of <paramref name="nodes"/>; nodes that were made, not parsed, have none.</summary>
    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes)
    {
        var locations = ImmutableArray.CreateBuilder<Text.Location>();
        foreach (var node in nodes)
        {
            if (node?.Location.Source is not null)
            {
                locations.Add(node.Location);
            }
        }

        errors.Add(new GraphQLError(message) { Code = "SCHEMA_INVALID", Rule = rule, Locations = locations.ToImmutable() });
    }
}
