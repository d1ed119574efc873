using System.Text.Json;
using DataExchange.Federation.Supergraphs;
using DataExchange.Gateway.Caching;
using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Announcements;

/// <summary>
/// Reads an announcement: an object with one member <c>changes</c>, a list of objects with <c>type</c> and perhaps <c>key</c>, or with <c>subject</c>.
/// What is not understood is refused, never skipped: a change that is missed would be answered from the cache.
/// </summary>
internal sealed class ChangeReader(Supergraph supergraph, string subgraph, LimitOptions limits)
{
    private const string Code = "ANNOUNCEMENT_INVALID";
    private const string Shape = "expected `{\"changes\":[{\"type\":\"…\",\"key\":{…}}]}`";

    // Root, list, change, key; the key of a type that is invalidated as a whole may be of any shape.
    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    private readonly List<GraphQLError> _errors = [];

    /// <summary>The changes, or the refusal with as many errors as are listed for a document.</summary>
    public Result<RegistryChange[]> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, s_options);
            return Read(document.RootElement);
        }
        catch (JsonException failure)
        {
            var place = failure.LineNumber is { } line ? $" at line {line + 1}, byte {failure.BytePositionInLine + 1}" : string.Empty;
            return Refusal.Of(422, Code, $"The body is not JSON{place}, or a member is given twice; {Shape}.");
        }
    }

    private Result<RegistryChange[]> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.GetPropertyCount() != 1 || !root.TryGetProperty("changes"u8, out var list)
            || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return Refusal.Of(422, Code, $"The body is no list of changes; {Shape} with at least one change and nothing else.");
        }

        if (list.GetArrayLength() > limits.AnnouncementChanges)
        {
            return Refusal.Of(413, "LIMIT_EXCEEDED", $"The announcement has {list.GetArrayLength()} changes; at most {limits.AnnouncementChanges} are taken at once.");
        }

        var changes = new List<RegistryChange>(list.GetArrayLength());
        foreach (var (index, element) in list.EnumerateArray().Index())
        {
            if (Change($"changes[{index}]", element) is { } change)
            {
                changes.Add(change);
            }
            else if (_errors.Count >= limits.ValidationErrors)
            {
                break;
            }
        }

        return _errors.Count == 0 ? changes.ToArray() : new Refusal(422, Code, [.. _errors]);
    }

    private RegistryChange? Change(string place, JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Wrong(place, "is no object; expected `type`, `type` with `key`, or `subject`");
        }

        var names = element.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal).ToArray();
        return names switch
        {
            ["type"] => TypeOf(place, element) is { } type ? new RegistryChange.Whole(type) : null,
            ["key", "type"] => TypeOf(place, element) is { } type ? Entity(place, type, element.GetProperty("key"u8)) : null,
            ["subject"] => Leaf(element.GetProperty("subject"u8)) is { } subject ? new RegistryChange.Person(subject) : Wrong($"{place}.subject", "is no string or number"),
            _ => Wrong(place, "has other members than `type`, `type` with `key`, or `subject`"),
        };
    }

    private SubgraphType? TypeOf(string place, JsonElement change)
    {
        var name = change.GetProperty("type"u8) is { ValueKind: JsonValueKind.String } value ? Text(value) : null;
        if (name is not null && supergraph.Schema.FindType(name) is CompositeType && supergraph.FindType(name)?.In(subgraph) is { } type)
        {
            return type;
        }

        Wrong($"{place}.type", "is not the name of an object type, interface or union that the registry's schema has");
        return null;
    }

    private RegistryChange? Entity(string place, SubgraphType type, JsonElement key)
    {
        if (type.Keys.IsDefaultOrEmpty)
        {
            return Wrong($"{place}.key", $"is superfluous: `{type.Name}` has no `@key` in the registry; leave it out to announce the whole type");
        }

        if (key.ValueKind != JsonValueKind.Object)
        {
            return Wrong($"{place}.key", $"is no object; expected the fields of the first `@key` of `{type.Name}`");
        }

        var fields = FirstKey.Of(type);
        if (fields.IsEmpty)
        {
            // Its entities are not told apart by tags.
            return new RegistryChange.Whole(type);
        }

        var values = new string[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (!key.TryGetProperty(fields[i], out var value) || Leaf(value) is not { } text)
            {
                return Wrong($"{place}.key", $"has no string, number or boolean for `{fields[i]}` of the first `@key` of `{type.Name}`");
            }

            values[i] = text;
        }

        return key.GetPropertyCount() == fields.Length
            ? new RegistryChange.Entity(type, values)
            : Wrong($"{place}.key", $"has more than the first `@key` of `{type.Name}`; expected {string.Join(", ", fields.Select(f => $"`{f}`"))}");
    }

    private static string? Leaf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }

    private RegistryChange? Wrong(string place, string what)
    {
        _errors.Add(new GraphQLError($"`{place}` {what}.") { Code = Code });
        return null;
    }
}
