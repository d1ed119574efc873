using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>Finds the fields selected at a position, going through fragments. See <see href="https://spec.graphql.org/September2025/#CollectFields()"/>.</summary>
internal sealed class SelectionCollector
{
    private readonly Schema _schema;
    private readonly SelectionBudget _budget;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public SelectionCollector(Schema schema, DocumentNode document, SelectionBudget budget)
    {
        _schema = schema;
        _budget = budget;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    /// <summary>The fields that <paramref name="sets"/> select on <paramref name="parent"/>, in order, each node once per set of types and conditions.</summary>
    public List<CollectedField> Collect(CompositeType parent, IEnumerable<SelectionSetNode> sets)
    {
        var walk = new SelectionWalk([], new HashSet<string>(StringComparer.Ordinal));
        var all = _schema.PossibleTypes(parent);
        foreach (var set in sets)
        {
            Visit(set, all, [], walk);
        }

        return walk.Fields;
    }

    private void Visit(SelectionSetNode set, ImmutableArray<ObjectType> types, ImmutableArray<Condition> conditions, SelectionWalk walk)
    {
        foreach (var selection in set.Selections)
        {
            if (!_budget.TryTake())
            {
                return;
            }

            switch (selection)
            {
                case FieldNode field when ConditionFolding.Fold(conditions, field.Directives) is { } own:
                    walk.Fields.Add(new CollectedField(field, types, own));
                    break;
                case InlineFragmentNode fragment when ConditionFolding.Fold(conditions, fragment.Directives) is { } own:
                    VisitFragment(fragment.SelectionSet, fragment.TypeCondition, types, own, walk);
                    break;
                case FragmentSpreadNode spread when ConditionFolding.Fold(conditions, spread.Directives) is { } own:
                    VisitSpread(spread, types, own, walk);
                    break;
            }
        }
    }

    private void VisitSpread(FragmentSpreadNode spread, ImmutableArray<ObjectType> types, ImmutableArray<Condition> conditions, SelectionWalk walk)
    {
        var visit = $"{spread.Name.Value}|{SelectionKeys.Of(types)}|{SelectionKeys.Of(conditions)}";
        if (_fragments.TryGetValue(spread.Name.Value, out var fragment) && walk.Visited.Add(visit))
        {
            VisitFragment(fragment.SelectionSet, fragment.TypeCondition, types, conditions, walk);
        }
    }

    private void VisitFragment(
        SelectionSetNode set,
        NamedTypeNode? typeCondition,
        ImmutableArray<ObjectType> types,
        ImmutableArray<Condition> conditions,
        SelectionWalk walk)
    {
        if (typeCondition is not null)
        {
            types = _schema.FindType(typeCondition.Name.Value) is CompositeType condition
                ? types.RemoveAll(t => !_schema.IsSubType(condition, t))
                : [];
        }

        if (!types.IsEmpty)
        {
            Visit(set, types, conditions, walk);
        }
    }
}
