namespace DataExchange.GraphQL.Language;

/// <summary>Input values. See <see href="https://spec.graphql.org/September2025/#sec-Input-Values"/>.</summary>
internal sealed class ValueGrammar
{
    private readonly TokenReader _reader;
    private readonly Func<ValueNode> _value;
    private readonly Func<ValueNode> _constant;
    private readonly Func<ObjectFieldNode> _field;
    private readonly Func<ObjectFieldNode> _constantField;

    public ValueGrammar(TokenReader reader)
    {
        _reader = reader;
        _value = () => Value(isConstant: false);
        _constant = () => Value(isConstant: true);
        _field = () => ObjectField(isConstant: false);
        _constantField = () => ObjectField(isConstant: true);
    }

    // Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue
    //   | ListValue[?Const] | ObjectValue[?Const]
    public ValueNode Value(bool isConstant)
    {
        var token = _reader.Current;
        switch (token.Kind)
        {
            case TokenKind.Name:
                return NamedValue();
            case TokenKind.Int:
                _reader.Skip(TokenKind.Int);
                return new IntValueNode(_reader.Text(token), _reader.From(token.Start));
            case TokenKind.Float:
                _reader.Skip(TokenKind.Float);
                return new FloatValueNode(_reader.Text(token), _reader.From(token.Start));
            case TokenKind.String or TokenKind.BlockString:
                return String();
            case TokenKind.Dollar:
                return Variable(isConstant);
            case TokenKind.BracketLeft:
                return List(isConstant);
            case TokenKind.BraceLeft:
                return Object(isConstant);
            default:
                _reader.Unexpected();
                return new NullValueNode();
        }
    }

    // Variable : $ Name
    public VariableNode Variable(bool isConstant = false)
    {
        var start = _reader.Expect(TokenKind.Dollar).Start;
        var name = _reader.Name();
        if (isConstant && _reader.Error is null)
        {
            _reader.Fail($"Unexpected variable `${name.Value}` in constant value.", start);
        }

        return new VariableNode(name, _reader.From(start));
    }

    // Description : StringValue
    public StringValueNode? Description() => _reader.Current.IsString && _reader.Error is null ? String() : null;

    // BooleanValue : one of true false; NullValue : null; EnumValue : Name but not true, false or null
    private ValueNode NamedValue()
    {
        var token = _reader.Current;
        _reader.Skip(TokenKind.Name);
        var location = _reader.From(token.Start);
        var name = _reader.Intern(token);
        return name switch
        {
            "true" => new BooleanValueNode(true, location),
            "false" => new BooleanValueNode(false, location),
            "null" => new NullValueNode(location),
            _ => new EnumValueNode(name, location),
        };
    }

    private StringValueNode String()
    {
        var token = _reader.Current;
        _reader.Skip(token.Kind);
        return new StringValueNode(token.Value ?? "", token.Kind == TokenKind.BlockString, _reader.From(token.Start));
    }

    // ListValue[Const] : [ ] | [ Value[?Const]+ ]
    private ListValueNode List(bool isConstant)
    {
        var start = _reader.Current.Start;
        _reader.Enter();
        var values = _reader.Any(TokenKind.BracketLeft, isConstant ? _constant : _value, TokenKind.BracketRight);
        _reader.Leave();
        return new ListValueNode(values, _reader.From(start));
    }

    // ObjectValue[Const] : { } | { ObjectField[?Const]+ }
    private ObjectValueNode Object(bool isConstant)
    {
        var start = _reader.Current.Start;
        _reader.Enter();
        var fields = _reader.Any(TokenKind.BraceLeft, isConstant ? _constantField : _field, TokenKind.BraceRight);
        _reader.Leave();
        return new ObjectValueNode(fields, _reader.From(start));
    }

    // ObjectField[Const] : Name : Value[?Const]
    private ObjectFieldNode ObjectField(bool isConstant)
    {
        var name = _reader.Name();
        _reader.Expect(TokenKind.Colon);
        var value = Value(isConstant);
        return new ObjectFieldNode(name, value, _reader.From(name.Location.Start));
    }
}
