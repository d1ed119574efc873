using System.Diagnostics.CodeAnalysis;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Types;

/// <summary>Finds the type that serves all declarations of an element: the widest for outputs, the narrowest for inputs.</summary>
internal sealed class TypeReferenceMerger(TypeRelations relations)
{
    /// <summary>The widest type, or null where the types have none in common.</summary>
    public TypeNode? Output(IEnumerable<TypeNode> types) => Fold(types, IsSubType);

    /// <summary>The narrowest type, or null where the types have none in common.</summary>
    public static TypeNode? Input(IEnumerable<TypeNode> types) => Fold(types, (a, b) => IsInputSubType(b, a));

    /// <summary>Whether every value of <paramref name="sub"/> is one of <paramref name="super"/>. INVARIANT: the parser bounds the depth of type references.</summary>
    public bool IsSubType(TypeNode sub, TypeNode super) => IsSubType(sub, super, relations.IsSubType);

    private static bool IsInputSubType(TypeNode sub, TypeNode super) => IsSubType(sub, super, (a, b) => a == b);

    private static bool IsSubType(TypeNode sub, TypeNode super, Func<string, string, bool> named) => (sub, super) switch
    {
        (NonNullTypeNode a, NonNullTypeNode b) => IsSubType(a.Type, b.Type, named),
        (NonNullTypeNode a, _) => IsSubType(a.Type, super, named),
        (ListTypeNode a, ListTypeNode b) => IsSubType(a.Type, b.Type, named),
        (NamedTypeNode a, NamedTypeNode b) => named(a.Name.Value, b.Name.Value),
        _ => false,
    };

    [SuppressMessage("Performance", "CA1859", Justification = "The callers have sequences.")]
    private static TypeNode? Fold(IEnumerable<TypeNode> types, Func<TypeNode, TypeNode, bool> fitsInto)
    {
        TypeNode? merged = null;
        foreach (var type in types)
        {
            if (merged is null || fitsInto(merged, type))
            {
                merged = type;
            }
            else if (!fitsInto(type, merged))
            {
                return null;
            }
        }

        return merged;
    }
}
