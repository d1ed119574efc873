using System.Text;

namespace DataExchange.GraphQL.Language;

/// <summary>Text under construction: indented lines, or the least white space that keeps tokens apart.</summary>
internal sealed class PrintWriter(bool isCompact)
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public bool IsCompact { get; } = isCompact;

    public PrintWriter Write(string value)
    {
        _text.Append(value);
        return this;
    }

    /// <summary>A space that only beautifies.</summary>
    public PrintWriter Space() => IsCompact ? this : Write(" ");

    /// <summary>A line end, or where tokens could run together a space.</summary>
    public PrintWriter Line()
    {
        if (!IsCompact)
        {
            _text.Append('\n').Append(' ', _indent * 2);
        }
        else if (_text.Length > 0 && !IsPunctuator(_text[^1]))
        {
            _text.Append(' ');
        }

        return this;
    }

    /// <summary>An empty line, and the indentation of the next.</summary>
    public PrintWriter BlankLine()
    {
        if (!IsCompact)
        {
            _text.Append('\n');
        }

        return Line();
    }

    /// <summary>A line end inside a block string: no indentation after it when the next line is empty.</summary>
    public PrintWriter RawLine(string line)
    {
        _text.Append('\n');
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 2).Append(line);
        }

        return this;
    }

    public PrintWriter Indent()
    {
        _indent++;
        return this;
    }

    public PrintWriter Outdent()
    {
        _indent--;
        return this;
    }

    public override string ToString() => _text.ToString();

    private static bool IsPunctuator(char value) => value is '{' or '}' or '(' or ')' or '[' or ']' or ':' or ',' or '!' or '=' or '|' or '&';
}
