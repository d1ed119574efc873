using System.Collections.Frozen;
using System.Text.Json;

namespace DataExchange.Gateway.Documents;

/// <summary>
/// Reads manifests: the persisted query manifest of Apollo (<c>{"format":"apollo-persisted-query-manifest","version":1,"operations":[…]}</c>), whose
/// operations may name the clients they are for (<c>clients</c>, or <c>clientName</c>), and the plain map from identifier to text that Relay,
/// graphql-codegen and Hive write.
/// </summary>
internal static class ManifestReader
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>Reads all manifests as one.</summary>
    /// <param name="files">Their names and contents.</param>
    /// <param name="maxDocuments">Most names in all of them.</param>
    public static ManifestResult Read(IEnumerable<ManifestFile> files, int maxDocuments)
    {
        var builder = new ManifestBuilder(maxDocuments);
        foreach (var file in files)
        {
            try
            {
                using var json = JsonDocument.Parse(file.Content, s_options);
                Read(file.Name, json.RootElement, builder);
            }
            catch (JsonException failure)
            {
                builder.Report(file.Name, $"The manifest is not valid JSON, or names an identifier twice (line {failure.LineNumber + 1}).");
            }
            catch (InvalidOperationException)
            {
                builder.Report(file.Name, "The manifest has a string that is not valid UTF-16.");
            }
        }

        return builder.Build();
    }

    private static void Read(string file, JsonElement root, ManifestBuilder builder)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            builder.Report(file, $"A manifest must be a JSON object: a map from identifier to text, or the format `{ApolloFormat}`.");
        }
        else if (root.TryGetProperty("operations", out var operations) && operations.ValueKind != JsonValueKind.String)
        {
            ReadApollo(file, root, operations, builder);
        }
        else
        {
            ReadMap(file, root, builder);
        }
    }

    private static void ReadMap(string file, JsonElement root, ManifestBuilder builder)
    {
        foreach (var entry in root.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.String)
            {
                builder.Add(file, entry.Name, entry.Value.GetString()!, clients: null);
            }
            else
            {
                builder.Report(file, $"The document `{entry.Name}` must be a string.");
            }
        }
    }

    private static void ReadApollo(string file, JsonElement root, JsonElement operations, ManifestBuilder builder)
    {
        if (Text(root, "format") != ApolloFormat || !(root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1))
        {
            builder.Report(file, $"A manifest with `operations` must have `format` \"{ApolloFormat}\" and `version` 1.");
            return;
        }

        if (operations.ValueKind != JsonValueKind.Array)
        {
            builder.Report(file, "The member `operations` must be a list.");
            return;
        }

        var index = 0;
        foreach (var operation in operations.EnumerateArray())
        {
            ReadOperation(file, index++, operation, builder);
        }
    }

    private static void ReadOperation(string file, int index, JsonElement operation, ManifestBuilder builder)
    {
        if (operation.ValueKind != JsonValueKind.Object || Text(operation, "id") is not { } id || Text(operation, "body") is not { } body)
        {
            builder.Report(file, $"The operation {index} must be an object with the strings `id` and `body`.");
        }
        else if (!TryReadClients(operation, out var clients))
        {
            // What is meant for a few must never become open to all because of a typing error.
            builder.Report(file, $"The member `clients` of the document `{id}` must be a list of one or more strings, and `clientName` a string or null.");
        }
        else
        {
            builder.Add(file, id, body, clients);
        }
    }

    private static bool TryReadClients(JsonElement operation, out FrozenSet<string>? clients)
    {
        clients = null;
        if (operation.TryGetProperty("clients", out var list))
        {
            if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0 || list.EnumerateArray().Any(c => c.ValueKind != JsonValueKind.String))
            {
                return false;
            }

            clients = list.EnumerateArray().Select(c => c.GetString()!).ToFrozenSet(StringComparer.Ordinal);
            return true;
        }

        if (operation.TryGetProperty("clientName", out var name) && name.ValueKind != JsonValueKind.Null)
        {
            clients = name.ValueKind == JsonValueKind.String ? new[] { name.GetString()! }.ToFrozenSet(StringComparer.Ordinal) : null;
            return clients is not null;
        }

        return true;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
