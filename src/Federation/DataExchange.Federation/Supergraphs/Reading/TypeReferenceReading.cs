using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Resolves the type of a field: the supergraph's, or the one that a subgraph has instead.</summary>
internal sealed class TypeReferenceReading(Schema schema, Diagnostics diagnostics)
{
    /// <summary>The type of a field of the supergraph, or null for a field that the schema does not have.</summary>
    public IType? OfField(string typeName, string fieldName) => schema.FindType(typeName) switch
    {
        FieldsType type => type.FindField(fieldName)?.Type,
        InputObjectType type => type.FindField(fieldName)?.Type,
        _ => null,
    };

    /// <summary>The type that <paramref name="text"/> refers to, or null when it is wrong and has been reported.</summary>
    public IType? Parse(string text, SyntaxNode node)
    {
        var (type, _) = Parser.ParseType(new Source(text, "type reference"));
        var resolved = type is null ? null : Resolve(type);
        if (resolved is null)
        {
            diagnostics.Report($"`{text}` is not a type of the supergraph.", node);
        }

        return resolved;
    }

    // INVARIANT: the parser bounds the depth of a type reference.
    private IType? Resolve(TypeNode type) => type switch
    {
        NamedTypeNode named => schema.FindType(named.Name.Value),
        ListTypeNode list => Resolve(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(nonNull.Type) is { } inner ? new NonNullType(inner) : null,
        _ => null,
    };
}
