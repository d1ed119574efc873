using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Types;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>INVALID_FIELD_SHARING: a field that several subgraphs resolve is shareable in each of them.</summary>
internal static class SharingRule
{
    public static void Check(ImmutableArray<FieldSource> sources, string coordinate, MergeContext context)
    {
        // A label decides at run time which of the two answers, so a field on its way counts once.
        var moving = sources.Where(s => s.Field.Override?.Label is not null).Select(s => s.Field.Override!.From).ToHashSet(StringComparer.Ordinal);
        var resolving = sources.Where(s => s.IsResolved && !moving.Contains(s.Subgraph.Name)).ToList();
        var isSubscription = coordinate.StartsWith("Subscription.", StringComparison.Ordinal);
        if (isSubscription ? resolving.Count < 2 && !resolving.Exists(s => s.Field.IsShareable) : resolving.Count < 2 || resolving.TrueForAll(s => s.IsShareable))
        {
            return;
        }

        var owners = isSubscription ? resolving : resolving.FindAll(s => !s.IsShareable);
        context.Diagnostics.Error(
            CompositionCodes.InvalidFieldSharing,
            $"`{coordinate}` is resolved by {string.Join(", ", resolving.Select(s => $"`{s.Subgraph.Name}`"))}, but it is not shareable in {string.Join(", ", owners.Select(s => $"`{s.Subgraph.Name}`"))}.",
            coordinate,
            string.Join(", ", resolving.Select(s => s.Subgraph.Name)),
            owners[0].Field.Node,
            isSubscription ? "Leave the field to one subgraph, without `@shareable`." : "Mark it with `@shareable` wherever it is resolved, or leave it to one subgraph.");
    }
}
