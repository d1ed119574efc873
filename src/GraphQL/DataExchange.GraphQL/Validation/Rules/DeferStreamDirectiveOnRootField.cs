using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>
/// What a mutation or a subscription does first cannot be put off: no <c>@defer</c> or <c>@stream</c> on its root.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110">Defer And Stream Directives Are Used On Valid Root Field</see>.
/// </summary>
internal sealed class DeferStreamDirectiveOnRootField(ValidationContext context) : ValidationRule(context)
{
    // Fragments without a finding need not be looked at again for another operation.
    private readonly HashSet<string> _sound = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation == OperationType.Query || Context.Schema.RootType(operation.Operation) is not { } root)
        {
            return;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var isSound = true;
        var pending = new Stack<SelectionNode>(operation.SelectionSet.Selections.Reverse());
        while (pending.TryPop(out var selection))
        {
            if (selection is FragmentSpreadNode known && (!visited.Add(known.Name.Value) || Context.Fragments.Find(known.Name.Value) is null))
            {
                continue;
            }

            var name = selection is FieldNode ? "stream" : "defer";
            if (selection.Directives.FirstOrDefault(d => d.Name.Value == name) is { } found)
            {
                isSound = false;
                Report($"`@{name}` may not be used on the root type `{root.Name}` of a {(operation.Operation == OperationType.Mutation ? "mutation" : "subscription")}.", found);
            }

            Push(selection, pending);
        }

        if (isSound)
        {
            _sound.UnionWith(visited);
        }
    }

    private void Push(SelectionNode selection, Stack<SelectionNode> pending)
    {
        var below = selection switch
        {
            InlineFragmentNode inline => inline.SelectionSet,
            FragmentSpreadNode spread when !_sound.Contains(spread.Name.Value) => Context.Fragments.Find(spread.Name.Value)?.SelectionSet,
            _ => null,
        };
        foreach (var next in below is null ? [] : below.Selections.Reverse())
        {
            pending.Push(next);
        }
    }
}
