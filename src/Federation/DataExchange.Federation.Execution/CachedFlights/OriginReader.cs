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
            rows[i] ??= errors.IsEmpty ? [] : [.. Enumerable.Repeat(OriginRow.None, asks[i].Rows.Count)];
            if (rows[i].Length != asks[i].Rows.Count)
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
            rows[0] = ReadRoot(ref cursor, body, asks[0]);
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

    private static OriginRow[] ReadRoot(ref JsonCursor cursor, ReadOnlySpan<byte> body, OriginAsk ask)
    {
        var members = new MemberList(body, ref cursor);
        var rows = new OriginRow[ask.Rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var root = ask.Question.RootOf(ask.Rows[i]);
            var value = members.Find(root.Name);
            rows[i] = value.IsEmpty ? OriginRow.None : members.HasRepeated ? Unfit(value) : root.IsWhole ? Whole(ask, i, value) : ReadValue(body, value, ask, i, default);
        }

        return rows;
    }

    private static OriginRow[] ReadEntities(ref JsonCursor cursor, ReadOnlySpan<byte> body, OriginAsk ask, ReadOnlySpan<byte> keys)
    {
        var rows = new List<OriginRow>(ask.Rows.Count);
        cursor.Enter();
        for (var isFirst = true; cursor.Next(isFirst, ']'); isFirst = false)
        {
            cursor.Peek();
            var start = cursor.Position;
            var value = new Slice(start, cursor.ReadValue().Length);
            rows.Add(rows.Count < ask.Keys.Count ? ReadValue(body, value, ask, rows.Count, ask.Keys[rows.Count].Of(keys)) : Unfit(value));
        }

        return [.. rows];
    }

    private static OriginRow Unfit(Slice value) => new(OriginRowState.Unsound, default, value, []);

    private static OriginRow Whole(OriginAsk ask, int index, Slice value)
    {
        var values = new Slice[ask.Fetch.Groups.Length];
        values[BitOperations.TrailingZeroCount(ask.MaskOf(index))] = value;
        return new OriginRow(OriginRowState.Sound, default, value, values);
    }

    private static OriginRow ReadValue(ReadOnlySpan<byte> body, Slice value, OriginAsk ask, int index, ReadOnlySpan<byte> key) => body[value.Start] switch
    {
        (byte)'n' => new OriginRow(OriginRowState.Null, default, value, []),
        (byte)'{' => ReadObject(body, value, ask, index, key),
        _ => Unfit(value),
    };

    // The value has been read once, and is known to be valid JSON of bounded depth.
    private static OriginRow ReadObject(ReadOnlySpan<byte> body, Slice value, OriginAsk ask, int index, ReadOnlySpan<byte> key)
    {
        var cursor = new JsonCursor(body, int.MaxValue);
        cursor.Advance(value.Start);
        var members = new MemberList(body, ref cursor);
        var kind = members.Find("__typename"u8);
        var root = ask.IsRoot ? ask.Question.RootOf(ask.Rows[index]) : null;
        if (kind.IsEmpty ? root is null || root.ShowsTypeName : body[kind.Start] != (byte)'"')
        {
            return Unfit(value);
        }

        var values = new Slice[ask.Fetch.Groups.Length];
        var wanted = ask.Question.OnKind(kind.IsEmpty ? root!.Kind : kind.Of(body), ask.MaskOf(index));
        var isSound = !members.HasRepeated && (root is not null || KeyRepeats(ask, members, key, body));
        for (var rest = wanted; rest != 0; rest &= rest - 1)
        {
            var group = BitOperations.TrailingZeroCount(rest);
            values[group] = members.Find(ask.Fetch.Groups[group].Name);
            isSound &= !values[group].IsEmpty;
        }

        return new OriginRow(isSound ? OriginRowState.Sound : OriginRowState.Unsound, kind, value, values);
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
