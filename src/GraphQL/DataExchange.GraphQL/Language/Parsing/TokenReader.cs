using System.Collections.Immutable;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>
/// The tokens of one parse, its limits and its first error. After an error the stream is at its end for good, so that
/// the productions run out by themselves; what they return then is thrown away.
/// </summary>
internal sealed class TokenReader
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly Lexer _lexer;
    private readonly NameTable _names = new();
    private int _tokens;
    private int _depth;
    private int _lastEnd;

    public TokenReader(Source source, ParserOptions options)
    {
        _source = source;
        _options = options;
        _lexer = new Lexer(source);
        if (source.Body.Length > options.MaxBytes)
        {
            FailLimit($"The document is larger than {options.MaxBytes} bytes.", 0);
        }
        else if (!_lexer.CheckEncoding())
        {
            FailLexical();
        }
        else
        {
            Advance();
        }
    }

    public GraphQLError? Error { get; private set; }

    /// <summary>The token that is read next.</summary>
    public Token Current { get; private set; }

    public bool Peek(TokenKind kind) => Current.Kind == kind && Error is null;

    public bool PeekKeyword(ReadOnlySpan<byte> keyword) => Peek(TokenKind.Name) && CurrentText.SequenceEqual(keyword);

    public ReadOnlySpan<byte> CurrentText => _source.Body.Span[Current.Start..Current.End];

    /// <summary>Reads the current token when it is of <paramref name="kind"/>.</summary>
    public bool Skip(TokenKind kind)
    {
        if (!Peek(kind))
        {
            return false;
        }

        Advance();
        return true;
    }

    public bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Reads the current token, which must be of <paramref name="kind"/>.</summary>
    public Token Expect(TokenKind kind)
    {
        var token = Current;
        if (!Skip(kind))
        {
            Fail($"Expected {TokenText.Describe(kind)}, found {DescribeCurrent()}.", token.Start);
        }

        return token;
    }

    public void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            Fail($"Expected `{System.Text.Encoding.ASCII.GetString(keyword)}`, found {DescribeCurrent()}.", Current.Start);
        }
    }

    /// <summary>Reads a name; the same name gives the same string.</summary>
    public NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(Error is null ? Intern(token) : "", new Location(_source, token.Start, token.End));
    }

    public string Intern(Token token) => _names.Intern(_source.Body.Span[token.Start..token.End]);

    /// <summary>The text of a token that needs no interning, such as a number.</summary>
    public string Text(Token token) => System.Text.Encoding.ASCII.GetString(_source.Body.Span[token.Start..token.End]);

    /// <summary>The range from <paramref name="start"/> to the end of the token read last.</summary>
    public Location From(int start) => new(_source, start, Math.Max(start, _lastEnd));

    /// <summary>open item+ close</summary>
    public ImmutableArray<T> Many<T>(TokenKind open, Func<T> item, TokenKind close) => List(open, item, close, isEmptyAllowed: false);

    /// <summary>open item* close</summary>
    public ImmutableArray<T> Any<T>(TokenKind open, Func<T> item, TokenKind close) => List(open, item, close, isEmptyAllowed: true);

    /// <summary>(open item+ close)?</summary>
    public ImmutableArray<T> OptionalMany<T>(TokenKind open, Func<T> item, TokenKind close) =>
        Peek(open) ? Many(open, item, close) : [];

    /// <summary>separator? item (separator item)*</summary>
    public ImmutableArray<T> Separated<T>(TokenKind separator, Func<T> item)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        Skip(separator);
        do
        {
            items.Add(item());
        }
        while (Skip(separator));
        return items.DrainToImmutable();
    }

    /// <summary>Goes one level deeper; every call is followed by <see cref="Leave"/>.</summary>
    public void Enter()
    {
        if (++_depth > _options.MaxDepth)
        {
            FailLimit($"The document is nested more than {_options.MaxDepth} levels deep.", Current.Start);
        }
    }

    public void Leave() => _depth--;

    /// <summary>Reports the current token as one that no production starts with.</summary>
    public void Unexpected() => Fail($"Unexpected {DescribeCurrent()}.", Current.Start);

    public void Fail(string message, int offset) => Fail($"Syntax Error: {message}", "GRAPHQL_PARSE_FAILED", offset);

    private string DescribeCurrent() => TokenText.Describe(Current, _source.Body.Span);

    private ImmutableArray<T> List<T>(TokenKind open, Func<T> item, TokenKind close, bool isEmptyAllowed)
    {
        Expect(open);
        if (Error is not null || (isEmptyAllowed && Skip(close)))
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>();
        do
        {
            items.Add(item());
        }
        while (Error is null && !Skip(close));
        return items.DrainToImmutable();
    }

    private void Advance()
    {
        _lastEnd = Current.End;
        Current = _lexer.Next();
        if (_lexer.Error is not null)
        {
            FailLexical();
        }
        else if (Current.Kind != TokenKind.EndOfFile && ++_tokens > _options.MaxTokens)
        {
            FailLimit($"The document has more than {_options.MaxTokens} tokens.", Current.Start);
        }
    }

    private void FailLexical() => Fail(_lexer.Error!.Value.Message, _lexer.Error.Value.Offset);

    private void FailLimit(string message, int offset) => Fail(message, "LIMIT_EXCEEDED", offset);

    private void Fail(string message, string code, int offset)
    {
        Error ??= new GraphQLError(message) { Code = code, Locations = [new Location(_source, offset, offset)] };
        Current = new Token(TokenKind.EndOfFile, offset, offset);
    }
}
