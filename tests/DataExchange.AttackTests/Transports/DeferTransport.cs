using System.Text.Json;
using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.AttackTests.Transports;

/// <summary>POST answered in parts: the whole operation is deferred, so that nothing but its name is in the first part.</summary>
internal sealed class DeferTransport(string name, string accept) : ITransport
{
    public string Name => name;

    public bool Carries(AttackRequest request) => request.Kind == OperationType.Query && !request.Query.Contains("__schema", StringComparison.Ordinal);

    public async Task<AttackReply> SendAsync(Uri gateway, AttackRequest request)
    {
        var deferred = request with { Query = Defer(request.Query) };
        var (status, head, body) = await HttpSending.PostAsync(gateway, deferred, HttpSending.Envelope(deferred), accept);
        return new AttackReply(status, head, body, body.StartsWith('{') ? body : Merge(body));
    }

    private static string Defer(string query)
    {
        var sets = Parser.Parse(new Source(query)).Document!.Definitions.OfType<OperationDefinitionNode>().Select(o => o.SelectionSet.Location).Reverse();
        foreach (var set in sets)
        {
            query = $"{query[..set.Start]}{{ __typename ... @defer {query[set.Start..set.End]} }}{query[set.End..]}";
        }

        return query;
    }

    // Whatever is deferred here is deferred at the root.
    private static string? Merge(string body)
    {
        JsonObject? whole = null;
        foreach (var line in body.Split("\r\n").Where(l => l.StartsWith('{')))
        {
            var part = JsonNode.Parse(line)!.AsObject();
            whole ??= part;
            foreach (var increment in part["incremental"]?.AsArray() ?? [])
            {
                foreach (var (key, value) in increment!["data"] as JsonObject ?? [])
                {
                    whole["data"]![key] = value?.DeepClone();
                }
            }
        }

        (whole?["data"] as JsonObject)?.Remove("__typename");
        return whole?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
