using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.PostMergeRules.Authorization;
using DataExchange.Federation.Composition.PostMergeRules.Inaccessible;

namespace DataExchange.Federation.Composition.PostMergeRules;

/// <summary>The rules for the merged schema, in the order in which their findings are told.</summary>
internal static class PostMergeRuleSet
{
    private static readonly ImmutableArray<PostMergeRule> Rules =
    [
        new QueriesRule(),
        new ExtensionBaseRule(),
        new InterfaceImplementationRule(),
        new InterfaceObjectRule(),
        new InterfaceObjectVersionRule(),
        new InterfaceKeyImplementationsRule(),
        new QueryRootAccessibleRule(),
        new ReferencedInaccessibleRule(),
        new OnlyInaccessibleChildrenRule(),
        new RequiredInaccessibleRule(),
        new ImplementedByInaccessibleRule(),
        new DefaultValueInaccessibleRule(),
        new DisallowedInaccessibleRule(),
        new TransitiveRequirementsRule(),
        new ClassificationRule(),
        new RevealsRule(),
    ];

    public static void Check(MergedSchema schema, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules)
        {
            rule.Check(schema, diagnostics);
        }
    }
}
