using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where its type can occur. See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>.</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(CompositeType, CompositeType), bool> _overlaps = [];

    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && Impossible(condition) is { } type)
        {
            Report($"Fragment cannot be spread here as objects of type `{Context.ParentType}` can never be of type `{type.Name}`.", fragment);
        }
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.Find(spread.Name.Value) is { } fragment && Impossible(fragment.TypeCondition) is { } type)
        {
            Report(
                $"Fragment `{spread.Name.Value}` cannot be spread here as objects of type `{Context.ParentType}` can never be of type `{type.Name}`.",
                spread);
        }
    }

    private CompositeType? Impossible(NamedTypeNode condition) =>
        Context.ParentType is { } parent && Context.Schema.FindType(condition.Name.Value) is CompositeType type && !Overlap(parent, type)
            ? type
            : null;

    private bool Overlap(CompositeType parent, CompositeType type)
    {
        if (parent == type)
        {
            return true;
        }

        if (!_overlaps.TryGetValue((parent, type), out var overlap))
        {
            overlap = Context.Schema.PossibleTypes(parent).Any(member => Context.Schema.IsSubType(type, member));
            _overlaps.Add((parent, type), overlap);
        }

        return overlap;
    }
}
