using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>The resolvable keys of an entity type: a representation must carry one of them whole.</summary>
internal sealed class KeySet(ImmutableArray<SelectionSetNode> keys)
{
    /// <summary>Reads keys as the <c>fields</c> argument of <c>@key</c> writes them; those that do not parse are left out (composition reports them).</summary>
    public static KeySet Of(IEnumerable<string> keys) =>
        new([.. keys.Select(Parse).OfType<SelectionSetNode>()]);

    /// <summary>Whether a key is complete in <paramref name="representation"/>, no part of it null.</summary>
    public bool IsIn(Representation representation) => keys.IsEmpty || keys.Any(key => Has(representation, key));

    private static SelectionSetNode? Parse(string key) =>
        Parser.ParseSelectionSet(new Source("{" + key + "}", "@key")).Node;

    // The parser has bounded the depth of keys.
    private static bool Has(Representation representation, SelectionSetNode key) => key.Selections.OfType<FieldNode>().All(field =>
        field.SelectionSet is null
            ? representation.HasValue(field.Name.Value)
            : representation.Object(field.Name.Value) is { } nested
                ? Has(nested, field.SelectionSet)
                : representation.HasValue(field.Name.Value) && representation.Objects(field.Name.Value).All(item => item is not null && Has(item, field.SelectionSet)));
}
