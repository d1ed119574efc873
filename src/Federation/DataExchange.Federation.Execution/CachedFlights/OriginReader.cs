using System.Numerics;
using System.Text.Json;
using System.Text.Unicode;
using DataExchange.Federation.Execution.Json;
using DataExchange.Federation.Execution.Transport;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Finds in a response what was answered for each row and field. Looks at names and at where values end, not into values.</summary>
internal static class OriginReader
{
    /// <summary>Reads a response; null for one that is no GraphQL response to the questions.</summary>
    /// <param name="response">The response.</param>
    /// <param name="asks">The questions.</param>
    /// <param name="keys">What was sent for the rows.</param>
    /// <param name="maxDepth">Most levels of nesting.</param>
    public static OriginContent? Read(SubgraphResponse response, List<OriginAsk> asks, ReadOnlySpan<byte> keys, int maxDepth)
    {
        if (response.Outcome != SubgraphOutcome.Answered || response.Status is < 200 or > 299 || !IsJson(response.MediaType) || !Utf8.IsValid(response.Body))
        {
            return null;
        }

        try
        {
            return ReadBody(response.Body, asks, keys, maxDepth);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static OriginContent? ReadBody(ReadOnlySpan<byte> body, List<OriginAsk> asks, ReadOnlySpan<byte> keys, int maxDepth)
    {
        var cursor = new JsonCursor(body, maxDepth);
        if (!cursor.IsAt('{'))
        {
            return null;
        }

        var rows = new OriginRow[asks.Count][];
        var errors = default(Slice);
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var name = cursor.ReadName();
            if (name.SequenceEqual("data"u8) && cursor.IsAt('{') && rows[0] is null)
            {
                ReadData(ref cursor, body, asks, keys, rows);
            }
            else
            {
                var isErrors = name.SequenceEqual("errors"u8) && cursor.IsAt('[');
                cursor.Peek();
                var start = cursor.Position;
                var length = cursor.ReadValue().Length;
                errors = isErrors && length > 2 ? new Slice(start, length) : errors;
            }
        }

        cursor.End();
        for (var i = 0; i < rows.Length; i++)
        {
            var expected = asks[i].IsRoot ? 1 : asks[i].Rows.Count;
            rows[i] ??= errors.IsEmpty ? [] : [.. Enumerable.Repeat(OriginRow.None, expected)];
            if (rows[i].Length != expected)
            {
                return null;
            }
        }

        return new OriginContent(rows, errors);
    }

    private static void ReadData(ref JsonCursor cursor, ReadOnlySpan<byte> body, List<OriginAsk> asks, ReadOnlySpan<byte> keys, OriginRow[][] rows)
    {
        if (asks[0].IsRoot)
        {
            rows[0] = [ReadObject(ref cursor, body, asks[0], default)];
            return;
        }

        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, '}'); isFirst = false)
        {
            var name = cursor.ReadName();
            var ask = Find(asks, name);
            if (ask < 0 || !cursor.IsAt('['))
            {
                cursor.ReadValue();
                continue;
            }

            if (rows[ask] is not null)
            {
                throw new JsonException();
            }

            rows[ask] = ReadEntities(ref cursor, body, asks[ask], keys);
        }
    }

    private static int Find(List<OriginAsk> asks, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < asks.Count; i++)
        {
            if (name.SequenceEqual(asks[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private static OriginRow[] ReadEntities(ref JsonCursor cursor, ReadOnlySpan<byte> body, OriginAsk ask, ReadOnlySpan<byte> keys)
    {
        var rows = new List<OriginRow>(ask.Rows.Count);
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, ']'); isFirst = false)
        {
            var first = cursor.Peek();
            if (first == (byte)'{' && rows.Count < ask.Keys.Count)
            {
                rows.Add(ReadObject(ref cursor, body, ask, ask.Keys[rows.Count].Of(keys)));
                continue;
            }

            var start = cursor.Position;
            var length = cursor.ReadValue().Length;
            rows.Add(new OriginRow(first == (byte)'n' ? OriginRowState.Null : OriginRowState.Unsound, default, new Slice(start, length), []));
        }

        return [.. rows];
    }

    private static OriginRow ReadObject(ref JsonCursor cursor, ReadOnlySpan<byte> body, OriginAsk ask, ReadOnlySpan<byte> key)
    {
        cursor.Peek();
        var start = cursor.Position;
        var members = new MemberList(body, ref cursor);
        var whole = new Slice(start, cursor.Position - start);
        var kind = ask.IsRoot ? default : members.Find("__typename"u8);
        if (!ask.IsRoot && (kind.IsEmpty || body[kind.Start] != (byte)'"'))
        {
            return new OriginRow(OriginRowState.Unsound, default, whole, []);
        }

        var values = new Slice[ask.Fetch.Groups.Length];
        var wanted = ask.IsRoot ? ask.Mask : ask.Question.OnKind(kind.Of(body), ask.Mask);
        var isSound = !members.HasRepeated && (ask.IsRoot || KeyRepeats(ask, members, key, body));
        for (var rest = wanted; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            values[group] = members.Find(ask.Fetch.Groups[group].Name);
            isSound &= !values[group].IsEmpty;
        }

        return new OriginRow(isSound ? OriginRowState.Sound : OriginRowState.Unsound, kind, whole, values);
    }

    private static bool KeyRepeats(OriginAsk ask, MemberList members, ReadOnlySpan<byte> key, ReadOnlySpan<byte> body)
    {
        foreach (var check in ask.Fetch.Checks)
        {
            var sent = Representations.Member(key, check.Name);
            if (!sent.IsEmpty && !(members.Find(check.Alias) is { IsEmpty: false } said && Representations.IsSame(said.Of(body), sent)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsJson(string? mediaType) =>
        string.Equals(mediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        || string.Equals(mediaType, "application/graphql-response+json", StringComparison.OrdinalIgnoreCase);
}
