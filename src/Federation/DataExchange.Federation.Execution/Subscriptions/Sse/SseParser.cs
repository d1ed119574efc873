using System.Buffers;

namespace DataExchange.Federation.Execution.Subscriptions.Sse;

/// <summary>
/// Reads an event stream piece by piece (WHATWG HTML, section 9.2.6). Lines and events are bounded; an event that is not <c>next</c> or
/// <c>complete</c> is passed over.
/// </summary>
internal sealed class SseParser(int maxEventBytes)
{
    /// <summary>What a line may hold beside the data: the name of its field.</summary>
    private const int FieldBytes = 64;

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _data = new();
    private bool _afterReturn;
    private bool _isFirstLine = true;
    private bool _isNext;
    private bool _isComplete;
    private bool _hasData;

    /// <summary>Takes bytes up to the end of the first event that is found, or all.</summary>
    /// <returns>How many bytes were taken.</returns>
    public int Take(ReadOnlySpan<byte> bytes, out SubgraphEvent? found)
    {
        found = null;
        var position = 0;
        while (position < bytes.Length && found is null)
        {
            if (_afterReturn && bytes[position] == '\n')
            {
                position++;
                _afterReturn = false;
                continue;
            }

            _afterReturn = false;
            var rest = bytes[position..];
            var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            var part = end < 0 ? rest : rest[..end];
            if (_line.WrittenCount + part.Length > maxEventBytes + FieldBytes)
            {
                found = SubgraphEvent.Ended(StreamEnd.TooLarge);
                return bytes.Length;
            }

            _line.Write(part);
            position += part.Length;
            if (end >= 0)
            {
                _afterReturn = bytes[position++] == '\r';
                found = EndLine();
            }
        }

        return position;
    }

    private SubgraphEvent? EndLine()
    {
        var line = _line.WrittenSpan;
        if (_isFirstLine && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        _isFirstLine = false;
        var found = line.IsEmpty ? EndEvent() : ReadField(line);
        _line.ResetWrittenCount();
        return found;
    }

    private SubgraphEvent? ReadField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        value = value is [(byte)' ', ..] ? value[1..] : value;
        if (name.SequenceEqual("event"u8))
        {
            _isNext = value.SequenceEqual("next"u8);
            _isComplete = value.SequenceEqual("complete"u8);
        }
        else if (name.SequenceEqual("data"u8))
        {
            return AddData(value);
        }

        return null;
    }

    private SubgraphEvent? AddData(ReadOnlySpan<byte> value)
    {
        if (_data.WrittenCount + (_hasData ? 1 : 0) + value.Length > maxEventBytes)
        {
            return SubgraphEvent.Ended(StreamEnd.TooLarge);
        }

        if (_hasData)
        {
            _data.Write("\n"u8);
        }

        _data.Write(value);
        _hasData = true;
        return null;
    }

    private SubgraphEvent? EndEvent()
    {
        SubgraphEvent? found = _isComplete ? SubgraphEvent.Ended(StreamEnd.Completed)
            : _isNext && _hasData ? new SubgraphEvent(_data.WrittenSpan.ToArray(), null)
            : null;
        _data.ResetWrittenCount();
        (_isNext, _isComplete, _hasData) = (false, false, false);
        return found;
    }
}
