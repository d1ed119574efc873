using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>Finds the fields selected at a position, going through fragments. See <see href="https://spec.graphql.org/September2025/#CollectFields()"/>.</summary>
internal sealed class SelectionCollector
{
    private readonly Schema _schema;
    private readonly SelectionBudget _budget;
    private readonly DeferredParts _parts;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public SelectionCollector(Schema schema, DocumentNode document, SelectionBudget budget, DeferredParts parts)
    {
        _schema = schema;
        _budget = budget;
        _parts = parts;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    /// <summary>The fields that <paramref name="sets"/> select on <paramref name="parent"/>, in order, each node once per scope.</summary>
    /// <param name="parent">The static type of the position.</param>
    /// <param name="sets">The selection sets of the position.</param>
    /// <param name="part">The part of the answer that the position comes with.</param>
    /// <param name="path">The response keys down to the position.</param>
    public List<CollectedField> Collect(CompositeType parent, IEnumerable<SelectionSetNode> sets, int part, IReadOnlyCollection<string> path)
    {
        var walk = new SelectionWalk([], new HashSet<string>(StringComparer.Ordinal), path);
        var scope = new SelectionScope(_schema.PossibleTypes(parent), [], part);
        foreach (var set in sets)
        {
            Visit(set, scope, walk);
        }

        return walk.Fields;
    }

    private void Visit(SelectionSetNode set, SelectionScope scope, SelectionWalk walk)
    {
        foreach (var selection in set.Selections)
        {
            if (!_budget.TryTake())
            {
                return;
            }

            if (ConditionFolding.Fold(scope.Conditions, selection.Directives) is not { } conditions)
            {
                continue;
            }

            var own = scope with { Conditions = conditions };
            switch (selection)
            {
                case FieldNode field:
                    // Introspection is answered from memory: there is nothing to wait for.
                    walk.Fields.Add(new CollectedField(field, own.Types, conditions, field.Name.Value is "__schema" or "__type" ? 0 : own.Part));
                    break;
                case InlineFragmentNode fragment:
                    VisitFragment(fragment.SelectionSet, fragment.TypeCondition, Defer(own, fragment, walk), walk);
                    break;
                case FragmentSpreadNode spread:
                    VisitSpread(spread, Defer(own, spread, walk), walk);
                    break;
            }
        }
    }

    private SelectionScope Defer(SelectionScope scope, SelectionNode fragment, SelectionWalk walk)
    {
        if (_parts.Find(fragment.Directives) is not { } directive)
        {
            return scope;
        }

        if (!walk.Parts.TryGetValue((directive, scope.Part), out var part))
        {
            walk.Parts[(directive, scope.Part)] = part = _parts.Open(directive, scope.Part, walk.Path);
        }

        return scope with { Part = part };
    }

    private void VisitSpread(FragmentSpreadNode spread, SelectionScope scope, SelectionWalk walk)
    {
        if (_fragments.TryGetValue(spread.Name.Value, out var fragment) && walk.Visited.Add($"{spread.Name.Value}|{scope.Key}"))
        {
            VisitFragment(fragment.SelectionSet, fragment.TypeCondition, scope, walk);
        }
    }

    private void VisitFragment(SelectionSetNode set, NamedTypeNode? typeCondition, SelectionScope scope, SelectionWalk walk)
    {
        if (typeCondition is not null)
        {
            scope = scope with
            {
                Types = _schema.FindType(typeCondition.Name.Value) is CompositeType condition
                    ? scope.Types.RemoveAll(t => !_schema.IsSubType(condition, t))
                    : [],
            };
        }

        if (!scope.Types.IsEmpty)
        {
            Visit(set, scope, walk);
        }
    }
}
