using System.Text.Json;

namespace DataExchange.Federation.Execution.Json;

/// <summary>
/// Walks over a JSON text that is known to be UTF-8, led by whoever knows what to expect: a name is compared before it is looked for, a value is its
/// range of bytes. What is no JSON, is nested too deep, or escapes half a character is a <see cref="JsonException"/>. See
/// <see href="https://www.rfc-editor.org/rfc/rfc8259"/>.
/// </summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> json, int maxDepth)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private int _depth;

    /// <summary>The next byte to be read; after <see cref="Peek"/> the first of a token.</summary>
    public int Position { get; private set; }

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest => _json[Position..];

    /// <summary>Passes over white space.</summary>
    /// <returns>The first byte of the next token, or 0 at the end.</returns>
    public byte Peek()
    {
        for (; (uint)Position < (uint)_json.Length; Position++)
        {
            var next = _json[Position];
            if (next > (byte)' ')
            {
                return next;
            }

            if (next is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                throw new JsonException();
            }
        }

        return 0;
    }

    /// <summary>Whether the next token is a certain one, which <see cref="Peek"/> would show.</summary>
    public bool IsAt(char token) => Peek() == (byte)token;

    /// <summary>Enters the object or array that stands here.</summary>
    public void Enter()
    {
        if (++_depth > maxDepth)
        {
            throw new JsonException();
        }

        Position++;
    }

    /// <summary>Goes to the next member's name or the next item; where there is none, leaves the object or array.</summary>
    /// <param name="isFirst">Whether nothing of it has been read.</param>
    /// <param name="end">What ends it: <c>}</c> or <c>]</c>.</param>
    public bool Next(bool isFirst, char end)
    {
        var next = Peek();
        if (next == (byte)end)
        {
            _depth--;
            Position++;
            return false;
        }

        if (isFirst)
        {
            return true;
        }

        if (next != (byte)',')
        {
            throw new JsonException();
        }

        Position++;
        return Peek() != (byte)end ? true : throw new JsonException();
    }

    /// <summary>Passes over a name and its colon, if they are written exactly so.</summary>
    /// <param name="member">The name in quotes and the colon, without white space.</param>
    public bool TryName(ReadOnlySpan<byte> member)
    {
        if (!_json[Position..].StartsWith(member))
        {
            return false;
        }

        Position += member.Length;
        return true;
    }

    /// <summary>Reads a name and passes over its colon.</summary>
    /// <returns>What stands between the quotes.</returns>
    public ReadOnlySpan<byte> ReadName()
    {
        if (Peek() != (byte)'"')
        {
            throw new JsonException();
        }

        var start = Position + 1;
        Position = JsonTokens.EndOfString(_json, Position);
        var name = _json[start..(Position - 1)];
        if (Peek() != (byte)':')
        {
            throw new JsonException();
        }

        Position++;
        return name;
    }

    /// <summary>Reads a value, whatever it is.</summary>
    /// <returns>Its bytes.</returns>
    public ReadOnlySpan<byte> ReadValue()
    {
        var first = Peek();
        var start = Position;
        switch (first)
        {
            case (byte)'"':
                Position = JsonTokens.EndOfString(_json, start);
                break;
            case (byte)'{' or (byte)'[':
                SkipNested(first);
                break;
            case (byte)'t':
                Position = JsonTokens.EndOfLiteral(_json, start, "true"u8);
                break;
            case (byte)'f':
                Position = JsonTokens.EndOfLiteral(_json, start, "false"u8);
                break;
            case (byte)'n':
                Position = JsonTokens.EndOfLiteral(_json, start, "null"u8);
                break;
            default:
                Position = JsonTokens.EndOfNumber(_json, start);
                break;
        }

        return _json[start..Position];
    }

    /// <summary>Passes over bytes that are known to be one whole value.</summary>
    public void Advance(int bytes) => Position += bytes;

    /// <summary>Makes sure that nothing but white space is left.</summary>
    public void End()
    {
        if (Peek() != 0)
        {
            throw new JsonException();
        }
    }

    // Recursion is bounded by the depth allowed.
    private void SkipNested(byte first)
    {
        Enter();
        var isObject = first == (byte)'{';
        for (var isFirst = true; Next(isFirst, isObject ? '}' : ']'); isFirst = false)
        {
            if (isObject)
            {
                _ = ReadName();
            }

            _ = ReadValue();
        }
    }
}
