using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Spreads name fragments that the document defines. See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>.</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.Find(spread.Name.Value) is null)
        {
            Report($"Unknown fragment `{spread.Name.Value}`.", spread.Name);
        }
    }
}
