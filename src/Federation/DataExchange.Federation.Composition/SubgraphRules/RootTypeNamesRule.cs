using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>ROOT_QUERY_USED, ROOT_MUTATION_USED, ROOT_SUBSCRIPTION_USED: who names a root differently leaves the usual name alone, for the supergraph needs it.</summary>
internal sealed class RootTypeNamesRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var (own, usual) in schema.RootRenames.OrderBy(r => r.Value, StringComparer.Ordinal))
        {
            if (schema.TypeNames.Contains(usual))
            {
                var code = usual switch
                {
                    "Query" => CompositionCodes.RootQueryUsed,
                    "Mutation" => CompositionCodes.RootMutationUsed,
                    _ => CompositionCodes.RootSubscriptionUsed,
                };
                diagnostics.Error(code, $"The type `{usual}` is not the root that its name says: the schema has `{own}` in that place.", usual, schema.Name, fix: $"Rename `{usual}`, or make it the root.");
            }
        }
    }
}
