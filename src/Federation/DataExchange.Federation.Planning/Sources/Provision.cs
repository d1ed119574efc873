using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Sources;

/// <summary>What a subgraph can answer at a position only because the way to it was annotated with <c>@provides</c>.</summary>
/// <param name="Text">Canonical text; equal texts, equal provisions.</param>
/// <param name="Sets">The field sets, all of them provided.</param>
internal sealed record Provision(string Text, ImmutableArray<SelectionSetNode> Sets)
{
    /// <summary>Nothing.</summary>
    public static Provision None { get; } = new(string.Empty, []);

    /// <summary>The provision of field sets.</summary>
    public static Provision Of(ImmutableArray<SelectionSetNode> sets) =>
        sets.IsEmpty ? None : new Provision(string.Join('&', sets.Select(Printer.Print)), sets);

    /// <summary>The fields provided under a name on a concrete type.</summary>
    /// <param name="name">The name.</param>
    /// <param name="covers">Whether a type condition covers the concrete type.</param>
    public ImmutableArray<FieldNode> Find(string name, Func<string, bool> covers)
    {
        if (Sets.IsEmpty)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<FieldNode>();
        var pending = new Stack<SelectionSetNode>(Sets);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FieldNode field && field.Name.Value == name)
                {
                    found.Add(field);
                }
                else if (selection is InlineFragmentNode fragment && (fragment.TypeCondition is not { } condition || covers(condition.Name.Value)))
                {
                    pending.Push(fragment.SelectionSet);
                }
            }
        }

        return found.ToImmutable();
    }
}
