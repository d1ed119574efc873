using System.Text;
using System.Text.Json;
using DataExchange.AttackTests.Worlds;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.Testing.Streams;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.AttackTests.Harness;

/// <summary>The registries of a world, each on a real server that records every request.</summary>
internal sealed class Registries : IAsyncDisposable
{
    private readonly Dictionary<string, EventSubgraph> _spies;
    private readonly World _world;
    private readonly Schema _schema;

    private Registries(Dictionary<string, EventSubgraph> spies, World world, Schema schema) => (_spies, _world, _schema) = (spies, world, schema);

    public EventSubgraph this[string subgraph] => _spies[subgraph];

    public IReadOnlyDictionary<string, Uri> Urls => _spies.ToDictionary(s => s.Key, s => s.Value.Url);

    /// <summary>Every request so far, subgraph by subgraph.</summary>
    public IReadOnlyList<(string Subgraph, RecordedRequest Request)> Requests => [.. _spies.SelectMany(s => s.Value.Requests.Select(r => (s.Key, r)))];

    /// <summary>How many requests each has had.</summary>
    public IReadOnlyDictionary<string, int> Counts => _spies.ToDictionary(s => s.Key, s => s.Value.Requests.Count);

    /// <summary>The requests since <paramref name="counts"/>, in an order that does not depend on which came first.</summary>
    public IReadOnlyList<(string Subgraph, RecordedRequest Request)> Since(IReadOnlyDictionary<string, int> counts) =>
    [
        .. _spies.SelectMany(s => s.Value.Requests.Skip(counts[s.Key]).Select(r => (Subgraph: s.Key, Request: r)))
            .OrderBy(r => r.Subgraph, StringComparer.Ordinal).ThenBy(r => r.Request.Body, StringComparer.Ordinal),
    ];

    public static async Task<Registries> StartAsync(World world, Schema schema)
    {
        var spies = new Dictionary<string, EventSubgraph>(StringComparer.Ordinal);
        foreach (var subgraph in ReferenceSchema.Subgraphs)
        {
            spies[subgraph] = await EventSubgraph.StartAsync();
        }

        var registries = new Registries(spies, world, schema);
        registries.Behave();
        return registries;
    }

    /// <summary>Lets every registry answer from the world; a chatty one tells cells that it was not asked for as well.</summary>
    public void Behave(bool isChatty = false)
    {
        foreach (var subgraph in _spies.Keys)
        {
            _spies[subgraph].Script = request => ScriptedReply.Json(AnswerOf(subgraph, request, isChatty));
        }
    }

    /// <summary>What a registry answers from the world.</summary>
    public string AnswerOf(string subgraph, RecordedRequest request, bool isChatty = false)
    {
        using var body = JsonDocument.Parse(request.Body);
        var variables = body.RootElement.TryGetProperty("variables", out var given) ? given : default;
        return new RowReader(_schema, isChatty).Answer(body.RootElement.GetProperty("query").GetString()!, variables, _world.Roots[subgraph]);
    }

    /// <summary>Sends the event that an open subscription asked for.</summary>
    public Task EmitAsync(EventSubscription subscription) => subscription.SendAsync(AnswerOf("registry", subscription.Request));

    public async ValueTask DisposeAsync()
    {
        foreach (var spy in _spies.Values)
        {
            await spy.DisposeAsync();
        }
    }
}
