using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Json;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Finds the entities and persons that values tell of. Recursion is bounded by the depth of the JSON, which is bounded.</summary>
internal static class TagWalk
{
    private const int MaxDepth = 256;

    /// <summary>Tells of the entity that a representation stands for.</summary>
    public static void ReadEntity(ReadOnlySpan<byte> representation, EntityTagging[] types, ITagSink sink)
    {
        var name = Representations.Member(representation, "__typename"u8);
        foreach (var type in types)
        {
            if (name.SequenceEqual(type.Name))
            {
                var cursor = new JsonCursor(representation, MaxDepth);
                cursor.Peek();
                Tell(type, new MemberList(representation, ref cursor), representation, sink);
            }
        }
    }

    /// <summary>Tells of what a value has in it.</summary>
    public static void Read(ReadOnlySpan<byte> value, ValueTagging tagging, ITagSink sink)
    {
        if (tagging.IsNone)
        {
            return;
        }

        // Which objects there are, or that there is none, may change with any of them.
        if ((tagging.IsAnyOf && !sink.TakesListed) || QuestionView.IsNull(value))
        {
            Array.ForEach(tagging.Types, sink.AddSome);
        }

        if (!sink.TakesListed)
        {
            Array.ForEach(tagging.Listed, sink.AddSome);
        }

        var cursor = new JsonCursor(value, MaxDepth);
        ReadValue(ref cursor, value, tagging, sink);
    }

    private static void ReadValue(ref JsonCursor cursor, ReadOnlySpan<byte> json, ValueTagging tagging, ITagSink sink)
    {
        if (cursor.IsAt('['))
        {
            cursor.Enter();
            for (var isFirst = true; cursor.Next(isFirst, ']'); isFirst = false)
            {
                ReadValue(ref cursor, json, tagging, sink);
            }
        }
        else if (cursor.IsAt('{'))
        {
            ReadObject(ref cursor, json, tagging, sink);
        }
        else
        {
            cursor.ReadValue();
        }
    }

    private static void ReadObject(ref JsonCursor cursor, ReadOnlySpan<byte> json, ValueTagging tagging, ITagSink sink)
    {
        var members = new MemberList(json, ref cursor);
        if (!tagging.IsAnyOf || sink.TakesListed)
        {
            TellOne(tagging.Types, members, json, sink);
        }

        foreach (var (name, below) in tagging.Below)
        {
            if (members.Find(name) is { IsEmpty: false } value)
            {
                Read(value.Of(json), below, sink);
            }
        }
    }

    private static void TellOne(EntityTagging[] types, MemberList members, ReadOnlySpan<byte> json, ITagSink sink)
    {
        var kind = members.Find("__typename"u8);
        if (types.Length == 1)
        {
            Tell(types[0], members, json, sink);
        }
        else if (kind.IsEmpty)
        {
            Array.ForEach(types, sink.AddSome);
        }
        else if (Array.Find(types, TypeNamed(kind.Of(json).ToArray())) is { } type)
        {
            Tell(type, members, json, sink);
        }
    }

    private static Predicate<EntityTagging> TypeNamed(byte[] name) => type => type.Name.AsSpan().SequenceEqual(name);

    private static void Tell(EntityTagging type, MemberList members, ReadOnlySpan<byte> json, ITagSink sink)
    {
        var subject = type.Subject is null ? default : members.Find(type.Subject);
        sink.Add(type, KeyOf(type, members, json), IsLeaf(subject, json) ? Representations.TextOf(subject.Of(json)) : null);
    }

    private static string[]? KeyOf(EntityTagging type, MemberList members, ReadOnlySpan<byte> json)
    {
        var key = type.Key is null ? null : new string[type.Key.Length];
        for (var i = 0; key is not null && i < key.Length; i++)
        {
            var value = members.Find(type.Key![i]);
            if (!IsLeaf(value, json))
            {
                return null;
            }

            key[i] = Representations.TextOf(value.Of(json));
        }

        return key;
    }

    private static bool IsLeaf(Slice value, ReadOnlySpan<byte> json) => !value.IsEmpty && json[value.Start] is not ((byte)'{' or (byte)'[' or (byte)'n');
}
