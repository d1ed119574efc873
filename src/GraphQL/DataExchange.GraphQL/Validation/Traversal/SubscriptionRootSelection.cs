using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>
/// The fields at the root of a subscription, fragments entered, and the conditions met on the way.
/// See <see href="https://spec.graphql.org/September2025/#CollectSubscriptionFields()"/>.
/// </summary>
internal sealed class SubscriptionRootSelection(ValidationContext context, ObjectType root)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The field selections by response name, in the order met.</summary>
    public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The uses of <c>@skip</c> and <c>@include</c>.</summary>
    public List<DirectiveNode> Conditions { get; } = [];

    public void Add(SelectionSetNode selectionSet)
    {
        var pending = new Stack<SelectionNode>(selectionSet.Selections.Reverse());
        while (pending.TryPop(out var selection))
        {
            switch (selection)
            {
                case FieldNode field:
                    AddConditions(field.Directives);
                    AddField(field);
                    break;
                case InlineFragmentNode inline:
                    AddConditions(inline.Directives);
                    Enter(inline.TypeCondition, inline.SelectionSet, pending);
                    break;
                case FragmentSpreadNode spread:
                    AddConditions(spread.Directives);
                    if (_visited.Add(spread.Name.Value) && context.Fragments.Find(spread.Name.Value) is { } fragment)
                    {
                        Enter(fragment.TypeCondition, fragment.SelectionSet, pending);
                    }

                    break;
            }
        }
    }

    private void Enter(NamedTypeNode? condition, SelectionSetNode selectionSet, Stack<SelectionNode> pending)
    {
        if (condition is not null && !(context.Schema.FindType(condition.Name.Value) is CompositeType type && context.Schema.IsSubType(type, root)))
        {
            return;
        }

        for (var i = selectionSet.Selections.Length - 1; i >= 0; i--)
        {
            pending.Push(selectionSet.Selections[i]);
        }
    }

    private void AddField(FieldNode field)
    {
        var name = (field.Alias ?? field.Name).Value;
        if (!Fields.TryGetValue(name, out var fields))
        {
            fields = [];
            Fields.Add(name, fields);
        }

        fields.Add(field);
    }

    private void AddConditions(IEnumerable<DirectiveNode> directives) =>
        Conditions.AddRange(directives.Where(d => d.Name.Value is "skip" or "include"));
}
