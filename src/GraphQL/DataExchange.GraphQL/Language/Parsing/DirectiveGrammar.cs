using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>Arguments and applied directives. See <see href="https://spec.graphql.org/September2025/#sec-Language.Directives"/>.</summary>
internal sealed class DirectiveGrammar
{
    private readonly TokenReader _reader;
    private readonly ValueGrammar _values;
    private readonly Func<ArgumentNode> _argument;
    private readonly Func<ArgumentNode> _constantArgument;

    public DirectiveGrammar(TokenReader reader, ValueGrammar values)
    {
        _reader = reader;
        _values = values;
        _argument = () => Argument(isConstant: false);
        _constantArgument = () => Argument(isConstant: true);
    }

    // Directives[Const] : Directive[?Const]+
    public ImmutableArray<DirectiveNode> Directives(bool isConstant)
    {
        if (!_reader.Peek(TokenKind.At))
        {
            return [];
        }

        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (_reader.Peek(TokenKind.At))
        {
            directives.Add(Directive(isConstant));
        }

        return directives.DrainToImmutable();
    }

    // Arguments[Const] : ( Argument[?Const]+ )
    public ImmutableArray<ArgumentNode> Arguments(bool isConstant) =>
        _reader.OptionalMany(TokenKind.ParenLeft, isConstant ? _constantArgument : _argument, TokenKind.ParenRight);

    // Directive[Const] : @ Name Arguments[?Const]?
    private DirectiveNode Directive(bool isConstant)
    {
        var start = _reader.Expect(TokenKind.At).Start;
        var name = _reader.Name();
        var arguments = Arguments(isConstant);
        return new DirectiveNode(name, arguments, _reader.From(start));
    }

    // Argument[Const] : Name : Value[?Const]
    private ArgumentNode Argument(bool isConstant)
    {
        var name = _reader.Name();
        _reader.Expect(TokenKind.Colon);
        var value = _values.Value(isConstant);
        return new ArgumentNode(name, value, _reader.From(name.Location.Start));
    }
}
