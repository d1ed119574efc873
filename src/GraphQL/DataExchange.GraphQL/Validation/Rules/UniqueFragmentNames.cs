using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Each fragment has a name of its own. See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>.</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        if (!_known.TryAdd(fragment.Name.Value, fragment.Name))
        {
            Report($"There can be only one fragment named `{fragment.Name.Value}`.", _known[fragment.Name.Value], fragment.Name);
        }
    }
}
