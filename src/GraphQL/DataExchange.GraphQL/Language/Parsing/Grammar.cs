using System.Collections.Immutable;

namespace DataExchange.GraphQL.Language;

/// <summary>The productions of one parse, by chapter.</summary>
internal sealed class Grammar
{
    private readonly TokenReader _reader;
    private readonly TypeSystemGrammar _typeSystem;
    private readonly ExtensionGrammar _extensions;

    public Grammar(TokenReader reader)
    {
        _reader = reader;
        Types = new TypeGrammar(reader);
        Values = new ValueGrammar(reader);
        var directives = new DirectiveGrammar(reader, Values);
        Executable = new ExecutableGrammar(reader, Values, Types, directives);
        var members = new MemberGrammar(reader, Values, Types, directives);
        _typeSystem = new TypeSystemGrammar(reader, directives, members);
        _extensions = new ExtensionGrammar(reader, directives, members);
    }

    public TypeGrammar Types { get; }

    public ValueGrammar Values { get; }

    public ExecutableGrammar Executable { get; }

    // Document : Definition+
    public DocumentNode Document()
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
        {
            if (Definition() is { } definition)
            {
                definitions.Add(definition);
            }
        }
        while (_reader.Error is null && !_reader.Peek(TokenKind.EndOfFile));
        return new DocumentNode(definitions.DrainToImmutable(), _reader.From(0));
    }

    /// <summary>A production that must use up the whole text.</summary>
    public T Whole<T>(Func<Grammar, T> production)
    {
        var node = production(this);
        if (_reader.Error is null)
        {
            _reader.Expect(TokenKind.EndOfFile);
        }

        return node;
    }

    // Definition : ExecutableDefinition | TypeSystemDefinition | TypeSystemExtension
    private DefinitionNode? Definition()
    {
        var start = _reader.Current.Start;
        var description = Values.Description();
        if (description is not null && _reader.Peek(TokenKind.BraceLeft))
        {
            _reader.Fail("Unexpected description, descriptions are not supported on shorthand queries.", start);
        }
        else if (description is not null && _reader.PeekKeyword("extend"u8))
        {
            _reader.Fail("Unexpected description, descriptions are not supported on extensions.", start);
        }

        var definition = (DefinitionNode?)Executable.Definition(description, start)
            ?? _typeSystem.Definition(description, start)
            ?? _extensions.Extension(start);
        if (definition is null && description is not null && _reader.Peek(TokenKind.Name))
        {
            _reader.Fail("Unexpected description, only GraphQL definitions support descriptions.", start);
        }
        else if (definition is null)
        {
            _reader.Unexpected();
        }

        return definition;
    }
}
