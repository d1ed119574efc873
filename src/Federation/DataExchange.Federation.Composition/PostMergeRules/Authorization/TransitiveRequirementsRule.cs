using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Authorization;

/// <summary>
/// MISSING_TRANSITIVE_AUTH_REQUIREMENTS: who reads protected data to compute a field protects the field as well, lest clients learn by the one what they may not
/// read in the other.
/// </summary>
internal sealed class TransitiveRequirementsRule : PostMergeRule
{
    public override void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        var requirements = new AccessRequirements(schema);
        if (!requirements.AreThere)
        {
            return;
        }

        foreach (var subgraph in schema.Context.Subgraphs)
        {
            foreach (var type in subgraph.Types)
            {
                foreach (var field in type.Fields.Where(f => f.Requires?.Selections is not null))
                {
                    Report(subgraph, type, field, requirements.FirstBeyond(Own(requirements, type, field), type.Name, field.Requires!.Selections!), field.Requires.Node, diagnostics);
                }
            }

            foreach (var use in SubgraphContexts.Uses(subgraph))
            {
                Report(subgraph, use.Type, use.Field, BeyondContext(requirements, subgraph, use), use.Node, diagnostics);
            }
        }
    }

    private static AccessRequirement Own(AccessRequirements requirements, DeclaredType type, DeclaredField field) =>
        requirements.OfType(type.Name).And(requirements.OfField(type.Name, field.Name));

    private static string? BeyondContext(AccessRequirements requirements, SubgraphSchema subgraph, ContextUse use)
    {
        if (use.Text is not { } text || ContextSelection.Parse(text.Selection).Set is not { } set)
        {
            return null;
        }

        var own = Own(requirements, use.Type, use.Field);
        return SubgraphContexts.Setters(subgraph, text.Context)
            .Select(setter => own.Implies(requirements.OfType(setter.Name)) ? requirements.FirstBeyond(own, setter.Name, set) : setter.Name)
            .FirstOrDefault(beyond => beyond is not null);
    }

    private static void Report(SubgraphSchema subgraph, DeclaredType type, DeclaredField field, string? beyond, DirectiveNode node, DiagnosticBag diagnostics)
    {
        if (beyond is not null)
        {
            diagnostics.Error(
                CompositionCodes.MissingTransitiveAuthRequirements,
                $"`{type.Name}.{field.Name}` is computed of `{beyond}`, which demands more of clients than the field itself.",
                $"{type.Name}.{field.Name}",
                subgraph.Name,
                node,
                $"Give `{type.Name}.{field.Name}` what `{beyond}` has of `@authenticated`, `@requiresScopes` and `@policy`.");
        }
    }
}
