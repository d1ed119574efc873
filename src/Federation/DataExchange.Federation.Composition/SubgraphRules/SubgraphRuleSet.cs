using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.SubgraphRules.Contexts;
using DataExchange.Federation.Composition.SubgraphRules.FieldSets;
using DataExchange.Federation.Composition.Subgraphs;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>The rules for single subgraphs, in the order in which their findings are told.</summary>
internal static class SubgraphRuleSet
{
    private static readonly ImmutableArray<SubgraphRule> Rules =
    [
        new SubgraphNameRule(),
        new RootTypeNamesRule(),
        new KeyFieldsRule(),
        new KeyOnInterfaceRule(),
        new ProvidesFieldsRule(),
        new ProvidesOnCompositeRule(),
        new RequiresFieldsRule(),
        new NotOnInterfaceFieldsRule(),
        new ExternalUnusedRule(),
        new MergedDirectiveOnExternalRule(),
        new ShareableUsageRule(),
        new InterfaceObjectNeedsKeyRule(),
        new InterfaceKeyOnImplementationRule(),
        new ProvidesOnExternalRule(),
        new UnusedExternalTypeRule(),
        new CostOnInterfaceRule(),
        new ListSizeRule(),
        new AuthorizationOnInterfaceRule(),
        new ContextNameRule(),
        new ContextSetRule(),
        new ContextReferenceRule(),
        new ContextSelectionRule(),
        new ContextKeyRule(),
        new SubjectFieldRule(),
    ];

    public static void Check(ImmutableArray<SubgraphSchema> subgraphs, DiagnosticBag diagnostics)
    {
        foreach (var subgraph in subgraphs)
        {
            foreach (var rule in Rules)
            {
                rule.Check(subgraph, diagnostics);
            }
        }
    }
}
