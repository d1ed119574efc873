using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached from an operation. See <see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>.</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().Select(o => o.SelectionSet);
        var used = Context.Fragments.ReachableFrom(operations).Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                Report($"Fragment `{fragment.Name.Value}` is never used.", fragment);
            }
        }
    }
}
