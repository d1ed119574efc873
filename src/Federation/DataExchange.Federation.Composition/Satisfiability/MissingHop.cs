using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>Tells why no subgraph can be come to that resolves a field.</summary>
internal static class MissingHop
{
    public static string Tell(Supergraph supergraph, ImmutableArray<Option> places, string type, string field, ContextTrail trail)
    {
        var known = string.Join(", ", places.Select(p => $"`{p.Type.Subgraph}`").Distinct(StringComparer.Ordinal));
        var reasons = Entries.Of(supergraph, type).Select(e => e.Type).Where(d => d.FindField(field) is { IsExternal: false }).Select(d => Reason(d, places, field, trail)).ToList();
        return reasons.Count == 0
            ? $"the object is known in {known}, and no subgraph resolves the field"
            : $"the object is known in {known}; {string.Join("; ", reasons)}";
    }

    public static string? Fix(Supergraph supergraph, string type, string field)
    {
        var owner = Entries.Of(supergraph, type).Select(e => e.Type).FirstOrDefault(d => d.FindField(field) is { IsExternal: false });
        return owner is null ? null
            : owner.Keys.Any(k => k.IsResolvable) ? $"Let the subgraphs that return `{type}` resolve a key of `{owner.Subgraph}`, or resolve `{field}` themselves as a shared field."
            : $"Give `{type}` a `@key` in `{owner.Subgraph}`, or resolve `{field}` as a shared field where it is missing.";
    }

    private static string Reason(SubgraphType type, ImmutableArray<Option> places, string field, ContextTrail trail)
    {
        if (type.FindField(field)!.ContextArguments.FirstOrDefault(a => trail.Find(a.Context) is null) is { } unset)
        {
            return $"`{type.Subgraph}` resolves the field, but nothing on the way sets the context of its argument `{unset.Name}`";
        }

        if (places.Any(p => p.Type.Subgraph == type.Subgraph))
        {
            return type.FindField(field) is { Requires: { } requires }
                ? $"`{type.Subgraph}` resolves the field, but what it requires (`{requires.Text}`) cannot be read, or not sent for want of a key"
                : $"`{type.Subgraph}` resolves the field only in another state of its override";
        }

        var keys = type.Keys.Where(k => k.IsResolvable).Select(k => $"`{Printer.PrintCompact(k.Fields.Selections)}`").ToList();
        return keys.Count == 0
            ? $"`{type.Subgraph}` resolves the field, but has no key that leads there"
            : $"`{type.Subgraph}` resolves the field, but none of its keys ({string.Join(", ", keys)}) can be read there";
    }
}
