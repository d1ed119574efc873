using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>
/// The events of a subscription are whole: a <c>@defer</c> or <c>@stream</c> in one must be possible to turn off.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110">Defer And Stream Directives Are Used On Valid Operations</see>.
/// </summary>
internal sealed class DeferStreamDirectiveOnValidOperations(ValidationContext context) : ValidationRule(context)
{
    // Fragments without a finding need not be looked at again for another operation.
    private readonly HashSet<string> _sound = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription)
        {
            return;
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var isSound = true;
        var pending = new Stack<(SelectionNode Selection, ImmutableStack<SyntaxNode> Spreads)>();
        Push(operation.SelectionSet, [], pending);
        while (pending.TryPop(out var next))
        {
            if (MayBeLeftOut(next.Selection.Directives))
            {
                continue;
            }

            foreach (var directive in next.Selection.Directives.Where(d => d.Name.Value is "defer" or "stream" && !MayBeOff(d)))
            {
                isSound = false;
                Report(
                    $"`@{directive.Name.Value}` may be used in a subscription only where its argument `if` can be false.",
                    [directive, .. next.Spreads]);
            }

            Enter(next.Selection, next.Spreads, visited, pending);
        }

        if (isSound)
        {
            _sound.UnionWith(visited);
        }
    }

    private void Enter(
        SelectionNode selection,
        ImmutableStack<SyntaxNode> spreads,
        HashSet<string> visited,
        Stack<(SelectionNode Selection, ImmutableStack<SyntaxNode> Spreads)> pending)
    {
        switch (selection)
        {
            case FieldNode { SelectionSet: { } below }:
                Push(below, spreads, pending);
                break;
            case InlineFragmentNode inline:
                Push(inline.SelectionSet, spreads, pending);
                break;
            case FragmentSpreadNode spread when !_sound.Contains(spread.Name.Value) && visited.Add(spread.Name.Value):
                if (Context.Fragments.Find(spread.Name.Value) is { } fragment)
                {
                    Push(fragment.SelectionSet, spreads.Push(spread), pending);
                }

                break;
        }
    }

    private static void Push(
        SelectionSetNode set, ImmutableStack<SyntaxNode> spreads, Stack<(SelectionNode Selection, ImmutableStack<SyntaxNode> Spreads)> pending)
    {
        foreach (var selection in set.Selections.Reverse())
        {
            pending.Push((selection, spreads));
        }
    }

    private static bool MayBeLeftOut(ImmutableArray<DirectiveNode> directives) => directives.Any(d => d.Name.Value switch
    {
        "skip" => If(d) is not BooleanValueNode { Value: false },
        "include" => If(d) is not (null or BooleanValueNode { Value: true }),
        _ => false,
    });

    private static bool MayBeOff(DirectiveNode directive) => If(directive) is VariableNode or BooleanValueNode { Value: false };

    private static ValueNode? If(DirectiveNode directive) => directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value;
}
