namespace DataExchange.GraphQL.Language;

/// <summary>Type references. See <see href="https://spec.graphql.org/September2025/#sec-Type-References"/>.</summary>
internal sealed class TypeGrammar(TokenReader reader)
{
    // Type : NamedType | ListType | NonNullType
    // ListType : [ Type ]
    // NonNullType : NamedType ! | ListType !
    public TypeNode Type()
    {
        var start = reader.Current.Start;
        TypeNode type;
        if (reader.Peek(TokenKind.BracketLeft))
        {
            reader.Enter();
            reader.Skip(TokenKind.BracketLeft);
            var inner = reader.Error is null ? Type() : NamedType();
            reader.Expect(TokenKind.BracketRight);
            reader.Leave();
            type = new ListTypeNode(inner, reader.From(start));
        }
        else
        {
            type = NamedType();
        }

        return reader.Skip(TokenKind.Bang) ? new NonNullTypeNode(type, reader.From(start)) : type;
    }

    // NamedType : Name
    public NamedTypeNode NamedType()
    {
        var name = reader.Name();
        return new NamedTypeNode(name, name.Location);
    }
}
