using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Fragments are taken on objects, interfaces and unions. See <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>.</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsLeaf(condition))
        {
            Report($"Fragment cannot condition on non composite type `{condition.Name.Value}`.", condition);
        }
    }

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        var condition = fragment.TypeCondition;
        if (IsLeaf(condition))
        {
            Report($"Fragment `{fragment.Name.Value}` cannot condition on non composite type `{condition.Name.Value}`.", condition);
        }
    }

    private bool IsLeaf(NamedTypeNode condition) => Context.Schema.FindType(condition.Name.Value) is { } type and not CompositeType;
}
