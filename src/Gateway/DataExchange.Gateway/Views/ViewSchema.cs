using System.Collections.Frozen;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>
/// The schema without what is hidden, and without what makes no sense then: what only the hidden leads to, what asks by it, what is of its types.
/// </summary>
internal static class ViewSchema
{
    /// <summary>The schema, or null where nothing of the query root is left.</summary>
    public static Schema? From(Schema schema, FrozenSet<string> hidden)
    {
        if (hidden.Count == 0)
        {
            return schema;
        }

        var pruning = new Pruning(schema, hidden);
        var reachableBefore = Reachability.Of(schema, pruning);
        do
        {
            pruning.Settle();
            pruning.RemoveTypes(reachableBefore.Except(Reachability.Of(schema, pruning), StringComparer.Ordinal));
        }
        while (!pruning.IsSettled);
        return pruning.IsRemoved(schema.QueryType.Name) ? null : SchemaBuilder.Build(PrunedDocument.Of(schema, pruning)).Schema;
    }
}
