namespace DataExchange.GraphQL.Language;

/// <summary>Operations, fragments and selections. See <see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>.</summary>
internal sealed class ExecutableGrammar
{
    private readonly TokenReader _reader;
    private readonly ValueGrammar _values;
    private readonly TypeGrammar _types;
    private readonly DirectiveGrammar _directives;
    private readonly Func<SelectionNode> _selection;
    private readonly Func<VariableDefinitionNode> _variableDefinition;

    public ExecutableGrammar(TokenReader reader, ValueGrammar values, TypeGrammar types, DirectiveGrammar directives)
    {
        _reader = reader;
        _values = values;
        _types = types;
        _directives = directives;
        _selection = Selection;
        _variableDefinition = VariableDefinition;
    }

    // ExecutableDefinition : OperationDefinition | FragmentDefinition
    public ExecutableDefinitionNode? Definition(StringValueNode? description, int start)
    {
        if (_reader.Peek(TokenKind.BraceLeft))
        {
            var selections = SelectionSet();
            return new OperationDefinitionNode(null, OperationType.Query, null, [], [], selections, _reader.From(start));
        }

        if (_reader.PeekKeyword("fragment"u8))
        {
            return Fragment(description, start);
        }

        return PeekOperationType() is null ? null : Operation(description, start);
    }

    // OperationType : one of query mutation subscription
    public OperationType? PeekOperationType() =>
        _reader.PeekKeyword("query"u8) ? OperationType.Query
        : _reader.PeekKeyword("mutation"u8) ? OperationType.Mutation
        : _reader.PeekKeyword("subscription"u8) ? OperationType.Subscription
        : null;

    // SelectionSet : { Selection+ }
    public SelectionSetNode SelectionSet()
    {
        var start = _reader.Current.Start;
        _reader.Enter();
        var selections = _reader.Many(TokenKind.BraceLeft, _selection, TokenKind.BraceRight);
        _reader.Leave();
        return new SelectionSetNode(selections, _reader.From(start));
    }

    // OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet | SelectionSet
    private OperationDefinitionNode Operation(StringValueNode? description, int start)
    {
        var operation = PeekOperationType() ?? OperationType.Query;
        _reader.Skip(TokenKind.Name);
        var name = _reader.Peek(TokenKind.Name) ? _reader.Name() : null;
        var variables = _reader.OptionalMany(TokenKind.ParenLeft, _variableDefinition, TokenKind.ParenRight);
        var directives = _directives.Directives(isConstant: false);
        var selections = SelectionSet();
        return new OperationDefinitionNode(description, operation, name, variables, directives, selections, _reader.From(start));
    }

    // VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode VariableDefinition()
    {
        var start = _reader.Current.Start;
        var description = _values.Description();
        var variable = _values.Variable();
        _reader.Expect(TokenKind.Colon);
        var type = _types.Type();
        var defaultValue = _reader.Skip(TokenKind.EqualsSign) ? _values.Value(isConstant: true) : null;
        var directives = _directives.Directives(isConstant: true);
        return new VariableDefinitionNode(description, variable, type, defaultValue, directives, _reader.From(start));
    }

    // FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet
    private FragmentDefinitionNode Fragment(StringValueNode? description, int start)
    {
        _reader.ExpectKeyword("fragment"u8);
        var name = FragmentName();
        _reader.ExpectKeyword("on"u8);
        var condition = _types.NamedType();
        var directives = _directives.Directives(isConstant: false);
        var selections = SelectionSet();
        return new FragmentDefinitionNode(description, name, condition, directives, selections, _reader.From(start));
    }

    // FragmentName : Name but not on
    private NameNode FragmentName()
    {
        if (_reader.PeekKeyword("on"u8))
        {
            _reader.Unexpected();
        }

        return _reader.Name();
    }

    // Selection : Field | FragmentSpread | InlineFragment
    private SelectionNode Selection() => _reader.Peek(TokenKind.Spread) ? Spread() : Field();

    // Field : Alias? Name Arguments? Directives? SelectionSet?
    private FieldNode Field()
    {
        var first = _reader.Name();
        NameNode? alias = null;
        var name = first;
        if (_reader.Skip(TokenKind.Colon))
        {
            alias = first;
            name = _reader.Name();
        }

        var arguments = _directives.Arguments(isConstant: false);
        var directives = _directives.Directives(isConstant: false);
        var selections = _reader.Peek(TokenKind.BraceLeft) ? SelectionSet() : null;
        return new FieldNode(alias, name, arguments, directives, selections, _reader.From(first.Location.Start));
    }

    // FragmentSpread : ... FragmentName Directives?
    // InlineFragment : ... TypeCondition? Directives? SelectionSet
    private SelectionNode Spread()
    {
        var start = _reader.Expect(TokenKind.Spread).Start;
        var hasCondition = _reader.SkipKeyword("on"u8);
        if (!hasCondition && _reader.Peek(TokenKind.Name))
        {
            var name = FragmentName();
            var spreadDirectives = _directives.Directives(isConstant: false);
            return new FragmentSpreadNode(name, spreadDirectives, _reader.From(start));
        }

        var condition = hasCondition ? _types.NamedType() : null;
        var directives = _directives.Directives(isConstant: false);
        var selections = SelectionSet();
        return new InlineFragmentNode(condition, directives, selections, _reader.From(start));
    }
}
