using System.Collections.Concurrent;
using System.Collections.Frozen;
using DataExchange.Access.Parties;
using DataExchange.Gateway.Decisions;
using DataExchange.Gateway.Documents;
using DataExchange.Gateway.Introspection;
using DataExchange.Gateway.Understanding;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>
/// The views of one state, each made when a client of its class asks first: clients from whom the same is hidden share one. Thread-safe.
/// </summary>
/// <param name="schema">The schema with nothing hidden.</param>
/// <param name="access">What decides what is hidden; null where nothing is decided.</param>
/// <param name="whole">The view with nothing hidden.</param>
/// <param name="prepare">Makes what understands documents against a view's schema.</param>
internal sealed class ClientViews(Schema schema, AccessModel? access, ClientView whole, Func<Schema, DocumentPreparation> prepare)
{
    private const int MaxViews = 256;

    private const int MaxClients = 4_096;

    private readonly ConcurrentDictionary<ClientId, ClientView?> _byClient = new();

    private ConcurrentDictionary<string, Lazy<ClientView?>> ByHidden { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The view with nothing hidden.</summary>
    public ClientView Whole { get; } = whole;

    /// <summary>The view of a client, or of whoever asks where nothing is decided; null where nothing exists for it.</summary>
    public ClientView? For(ClientId? client)
    {
        if (access is null || client is not { } known)
        {
            return Whole;
        }

        if (_byClient.TryGetValue(known, out var view))
        {
            return view;
        }

        Bound(_byClient, MaxClients);
        return _byClient[known] = Of(HiddenCoordinates.Of(schema, access.Snapshot, access.Visibility, known));
    }

    /// <summary>The views of now.</summary>
    public IEnumerable<ClientView> All() => ByHidden.Values.Where(v => v.IsValueCreated).Select(v => v.Value).OfType<ClientView>().Prepend(Whole);

    /// <summary>The same views under another access state: which client has which is found out anew.</summary>
    public ClientViews WithAccess(AccessModel model) => new(schema, model, Whole, prepare) { ByHidden = ByHidden };

    /// <summary>The same views with other trusted documents; what was learnt of all others stays.</summary>
    public ClientViews WithTrusted(TrustedManifest manifest)
    {
        var next = new ClientViews(schema, access, WithTrusted(Whole, manifest), prepare);
        foreach (var (hidden, view) in ByHidden.Where(v => v.Value.IsValueCreated))
        {
            next.ByHidden[hidden] = new Lazy<ClientView?>(view.Value is { } known ? WithTrusted(known, manifest) : null);
        }

        return next;
    }

    private static ClientView WithTrusted(ClientView view, TrustedManifest manifest) => view with { Trusted = new TrustedDocuments(manifest, view.Documents.Preparation) };

    private ClientView? Of(FrozenSet<string> hidden)
    {
        if (hidden.Count == 0)
        {
            return Whole;
        }

        Bound(ByHidden, MaxViews);
        return ByHidden.GetOrAdd(string.Join(' ', hidden.Order(StringComparer.Ordinal)), _ => new Lazy<ClientView?>(() => Make(hidden))).Value;
    }

    private ClientView? Make(FrozenSet<string> hidden)
    {
        if (ViewSchema.From(schema, hidden) is not { } shown)
        {
            return null;
        }

        var preparation = prepare(shown);
        return new ClientView(
            shown, Whole.Documents with { Preparation = preparation }, new TrustedDocuments(Whole.Trusted.Manifest, preparation), new MarkedSchemas(shown), IsWhole: false);
    }

    private static void Bound<TKey, TValue>(ConcurrentDictionary<TKey, TValue> views, int most)
        where TKey : notnull
    {
        if (views.Count >= most)
        {
            views.Clear();
        }
    }
}
