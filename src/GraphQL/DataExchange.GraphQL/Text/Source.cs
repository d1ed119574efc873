using System.Text;

namespace DataExchange.GraphQL.Text;

/// <summary>A source text in UTF-8, with the name that diagnostics use for it.</summary>
public sealed class Source(ReadOnlyMemory<byte> body, string name = "GraphQL request")
{
    /// <summary>Encodes <paramref name="body"/> as UTF-8.</summary>
    public Source(string body, string name = "GraphQL request")
        : this(Encoding.UTF8.GetBytes(body), name)
    {
    }

    /// <summary>The bytes of the text.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The name of the source: a file, a subgraph or "GraphQL request".</summary>
    public string Name { get; } = name;

    /// <summary>Line and column of a byte offset. Linear in the offset: for diagnostics, not for hot paths.</summary>
    public SourcePosition PositionAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var text = Body.Span[..Math.Min(offset, Body.Length)];
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == (byte)'\n' || (text[i] == (byte)'\r' && (i + 1 >= Body.Length || Body.Span[i + 1] != (byte)'\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourcePosition(line, Encoding.UTF8.GetCharCount(text[lineStart..]) + 1);
    }
}
