using System.Collections.Concurrent;
using System.Globalization;
using DataExchange.Access.Agreements;
using DataExchange.Access.Consents;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Properties;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;
using DataExchange.Federation.Execution.Caching;

namespace DataExchange.AttackTests.WarmCache;

/// <summary>
/// A gateway that keeps what registries answered, and one beside it that keeps nothing, over the same registries and stores. Two agencies with different rights
/// ask for the same people, all at once; between the rounds people, consents and agreements change.
/// </summary>
internal sealed class WarmSystem : IAsyncDisposable
{
    private const int Together = 8;

    private static readonly string[] s_clients = [Callers.Housing, Callers.Investigator];
    private static readonly string[] s_transports = ["post", "post", "post", "get", "sse", "websocket", "defer-v0.2"];
    private static readonly string[] s_neverGranted = ["Citizen.diagnosis", "Conviction.offence", "Conviction.date", "Vehicle.color", "Benefit.reason"];

    private readonly AttackSystem _warm;
    private readonly AttackSystem _cold;
    private readonly Random _random;
    private readonly List<string> _operations = [];
    private readonly Dictionary<string, Consent> _consents = [];
    private readonly CanaryScanner _secrets;
    private Row? _absent;
    private int _changes;

    private WarmSystem(AttackSystem warm, AttackSystem cold, Random random)
    {
        (_warm, _cold, _random) = (warm, cold, random);
        _secrets = new CanaryScanner(warm.World.Canaries.Where(c => s_neverGranted.Contains(c.Coordinate)));
    }

    /// <summary>How many answers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The gateway that keeps what registries answered.</summary>
    public AttackSystem Warm => _warm;

    public static async Task<WarmSystem> StartAsync(Random random, IReadOnlyDictionary<string, string?>? settings = null, AttackSetup? broken = null)
    {
        var kept = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Cache:Enabled"] = "true", ["Cache:ClassSeconds:Personal"] = "600" };
        var setup = new AttackSetup { World = World.Create("warm", (_, _) => true, hasConvictions: true), Grants = Grants(random), Supergraph = HintedSchema.Sdl, Settings = kept };
        var warm = await AttackSystem.StartAsync(setup with { BrokenEdge = broken?.BrokenEdge });
        var cold = await warm.BesideAsync(setup with { Settings = new Dictionary<string, string?> { ["Cache:Enabled"] = "false" } });
        var system = new WarmSystem(warm, cold, random);
        system.MakeOperations();
        return system;
    }

    /// <summary>One round: something changes, then all ask.</summary>
    /// <returns>What is wrong.</returns>
    public async Task<IReadOnlyList<string>> RoundAsync()
    {
        await ChangeAsync();
        var violations = new ConcurrentQueue<string>();
        var asked = Enumerable.Range(0, Together)
            .Select(_ => Enumerable.Range(0, 6).Select(_ => (Query: Pick(_operations), Client: Pick(s_clients), Transport: Pick(s_transports))).ToArray())
            .ToArray();
        await Task.WhenAll(asked.Select(list => Task.Run(async () =>
        {
            foreach (var (query, client, transport) in list)
            {
                await CompareAsync(query, client, transport, violations);
            }
        })));
        Compared += asked.Sum(a => a.Length);
        return [.. violations];
    }

    public async ValueTask DisposeAsync()
    {
        await _cold.DisposeAsync();
        await _warm.DisposeAsync();
    }

    private async Task CompareAsync(string query, string client, string transport, ConcurrentQueue<string> violations)
    {
        var shown = _warm.Evidence.Count;
        var warm = await _warm.AskAsync(query, client, transport: transport);
        var cold = await _cold.AskAsync(query, client, transport: transport);
        if (warm.Normalised != cold.Normalised)
        {
            violations.Enqueue($"after change {_changes}, {client} over {transport}: {query}\nwith the cache    {warm.Normalised}\nwithout the cache {cold.Normalised}\n{_warm.Evidence.ProblemsSince(shown)}");
        }

        foreach (var leak in client == Callers.Housing ? _secrets.In($"answer over {transport} to {query}", warm.Normalised) : [])
        {
            violations.Enqueue(leak);
        }
    }

    private async Task ChangeAsync()
    {
        _changes++;
        switch (_random.Next(8))
        {
            case 0:
                await ChangeAgreementsAsync();
                break;
            case 1 or 2:
                await ChangeConsentAsync(Pick(["1", "2", "4"]));
                break;
            case 3:
                await ComeOrGoAsync();
                break;
            default:
                await ChangePersonAsync(Pick([.. _warm.World.Persons.Keys]));
                break;
        }
    }

    private async Task ChangePersonAsync(string id)
    {
        var person = _warm.World.Persons[id];
        var value = string.Create(CultureInfo.InvariantCulture, $"N{_changes}x{_random.Next(1_000_000)}");
        switch (person.Type != "Citizen" ? 0 : _random.Next(4))
        {
            case 0:
                person["name"] = value;
                break;
            case 1:
                person["income"] = _random.Next(200_000_000, 900_000_000);
                break;
            case 2:
                person["dob"] = $"1{_random.Next(400, 700)}-01-01";
                break;
            default:
                person["mother"] = _random.Next(3) == 0 ? null : _warm.World.Persons.Values.First(p => p.Type == "Citizen");
                break;
        }

        await AnnounceAsync(person);
    }

    private async Task ComeOrGoAsync()
    {
        if (_absent is { } back)
        {
            _warm.World.With(back);
            _absent = null;
            await AnnounceAsync(back);
        }
        else
        {
            _absent = _warm.World.Persons["4"];
            _warm.World.Without("4");
            await AnnounceAsync(_absent);
        }
    }

    private async Task AnnounceAsync(Row person)
    {
        if (_warm.Cache is { } cache)
        {
            CacheTag[] tags = [CacheTags.OfEntity(cache, "registry", person.Type, (string)person["id"]!), CacheTags.OfSome(cache, "registry", person.Type)];
            Assert.True(await cache.InvalidateAsync(tags, TestContext.Current.CancellationToken));
        }
    }

    private async Task ChangeConsentAsync(string person)
    {
        if (!_consents.TryGetValue(person, out var known))
        {
            _consents[person] = await _warm.ConsentAsync(person, null, "Citizen.name", "Citizen.dob");
            return;
        }

        var status = known.Status == ConsentStatus.Approved ? ConsentStatus.Paused : ConsentStatus.Approved;
        _consents[person] = await _warm.ConsentAsync(person, _ => known with { Version = known.Version + 1, Status = status });
    }

    private async Task ChangeAgreementsAsync()
    {
        await _warm.ChangeAsync(AccessChange.From(AccessStates.Of(_warm.Supergraph, Grants(_random))));
        await _cold.RefreshAsync();
    }

    private void MakeOperations()
    {
        var maker = new OperationMaker(_warm.Supergraph.ApiSchema, _random);
        _operations.AddRange(Enumerable.Range(0, 25).Select(_ => $"{{ {string.Join(' ', maker.Next().Select(s => s.Text))} }}"));
        foreach (var id in (string[])["1", "2", "3", "4", "5"])
        {
            _operations.Add($"{{ citizen(id: {id}) {{ name dob income nationalId mother {{ name dob }} vehicles {{ plate color }} }} }}");
            _operations.Add($"{{ person(id: {id}) {{ __typename name nationalId ... on Citizen {{ dob diagnosis taxBand }} ... on Minor {{ guardian {{ name }} }} }} }}");
            _operations.Add($"{{ citizen(id: {id}) {{ n: name assessments {{ number year payer {{ name }} }} benefits {{ code reason }} riskScore }} }}");
        }

        _operations.Add("{ citizens { nodes { name dob } totalCount } }");
        _operations.Add("{ ranking { name income } search(text: \"x\") { __typename ... on Citizen { name diagnosis } ... on Conviction { offence } } }");
    }

    // Housing may read little, some of it masked, some for some people only; the investigator everything.
    private static Dictionary<string, IReadOnlyList<Grant>> Grants(Random random)
    {
        int? Seconds() => random.Next(4) switch { 0 => 0, 1 => 1, 2 => 600, _ => null };
        List<Grant> housing = [.. Callers.HousingCoordinates.Where(c => c is not "Citizen.name" && (c.StartsWith("Query", StringComparison.Ordinal) || random.Next(4) > 0)).Select(c => new Grant(c, "1") { CacheSeconds = Seconds() })];
        housing.Add(random.Next(2) == 0
            ? new Grant("Citizen.name", "2") { ConsentScope = "S", CacheSeconds = Seconds() }
            : new Grant("Citizen.name", "2") { RowCondition = "name != \"Eve\"", CacheSeconds = Seconds() });
        housing.Add(new Grant("Citizen.dob", "3") { ConsentScope = "S", CacheSeconds = Seconds() });
        housing.Add(new Grant("Citizen.nationalId", "4") { Transform = random.Next(2) == 0 ? Transform.MaskLast4 : Transform.HashPairwise, CacheSeconds = Seconds() });
        return new Dictionary<string, IReadOnlyList<Grant>>
        {
            [Callers.Housing] = housing,
            [Callers.Investigator] = [.. Callers.Allow(Callers.EverythingCoordinates).Select(g => g with { CacheSeconds = random.Next(3) == 0 ? null : 600 })],
        };
    }

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
