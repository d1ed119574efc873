using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>
/// The deferred fragments of an operation as they are come upon. Those beyond the most that an answer can have are not deferred, as a server may choose.
/// </summary>
/// <param name="variables">The truth of variables; null where nothing is deferred.</param>
internal sealed class DeferredParts(IReadOnlyDictionary<string, bool>? variables)
{
    // With the first part they are the bits of a word.
    private const int MaxParts = 62;

    private readonly ImmutableArray<DeferredFragment>.Builder _fragments = ImmutableArray.CreateBuilder<DeferredFragment>();

    /// <summary>The fragments so far.</summary>
    public ImmutableArray<DeferredFragment> Fragments => _fragments.ToImmutable();

    /// <summary>The directive that puts a fragment off, or null.</summary>
    public DirectiveNode? Find(ImmutableArray<DirectiveNode> directives)
    {
        if (variables is null || _fragments.Count == MaxParts)
        {
            return null;
        }

        var directive = directives.FirstOrDefault(d => d.Name.Value == "defer");
        return directive is null || !Holds(Argument(directive, "if")) ? null : directive;
    }

    /// <summary>Notes a fragment inside a part; its number.</summary>
    public int Open(DirectiveNode directive, int parent, IEnumerable<string> path)
    {
        _fragments.Add(new DeferredFragment(parent, (Argument(directive, "label") as StringValueNode)?.Value, [.. path]));
        return _fragments.Count;
    }

    private bool Holds(ValueNode? value) => value switch
    {
        BooleanValueNode constant => constant.Value,
        VariableNode variable => !variables!.TryGetValue(variable.Name.Value, out var truth) || truth,
        _ => true,
    };

    private static ValueNode? Argument(DirectiveNode directive, string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}
