using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>Whether a subgraph answers a field in a given state of the progressive overrides.</summary>
internal static class Overrides
{
    public static bool IsActive(Supergraph supergraph, SubgraphType type, SubgraphField field, ImmutableHashSet<string> labels)
    {
        if (field.IsUsedOverridden)
        {
            return false;
        }

        if (field is { Override: not null, OverrideLabel: { } own })
        {
            return labels.Contains(own);
        }

        foreach (var other in supergraph.FindType(type.Name)?.Definitions ?? [])
        {
            if (other.FindField(field.Name) is { OverrideLabel: { } label } taking && taking.Override == type.Subgraph && labels.Contains(label))
            {
                return false;
            }
        }

        return true;
    }
}
