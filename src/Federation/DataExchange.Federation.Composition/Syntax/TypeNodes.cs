using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Syntax;

/// <summary>Reads and makes references to types.</summary>
internal static class TypeNodes
{
    /// <summary>The name below all lists and non-nulls.</summary>
    public static string Name(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case ListTypeNode list:
                    type = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;
                default:
                    return ((NamedTypeNode)type).Name.Value;
            }
        }
    }

    public static string Text(TypeNode type) => Printer.Print(type);

    public static NamedTypeNode Named(string name) => new(new NameNode(name));

    public static bool IsList(TypeNode type) => type is ListTypeNode || (type is NonNullTypeNode nonNull && nonNull.Type is ListTypeNode);

    public static bool IsRequired(InputValueDefinitionNode input) => input.Type is NonNullTypeNode && input.DefaultValue is null;

    /// <summary>The type with its name replaced. INVARIANT: the parser bounds the depth of a type reference.</summary>
    public static TypeNode Rename(TypeNode type, IReadOnlyDictionary<string, string> names) => type switch
    {
        NamedTypeNode named when names.TryGetValue(named.Name.Value, out var renamed) => new NamedTypeNode(new NameNode(renamed), named.Location),
        ListTypeNode list => new ListTypeNode(Rename(list.Type, names), list.Location),
        NonNullTypeNode nonNull => new NonNullTypeNode(Rename(nonNull.Type, names), nonNull.Location),
        _ => type,
    };
}
