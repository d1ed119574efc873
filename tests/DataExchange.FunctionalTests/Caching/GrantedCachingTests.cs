using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Caching;

/// <summary>
/// What the agreements of the demonstration say of keeping: the one-door office may have the land tax kept for 300 seconds, the Tax Department's agreement does not
/// speak of it, so that its own reading of this SENSITIVE cell asks the registry each time. Decisions enforced, all four registries.
/// </summary>
public sealed class GrantedCachingTests
{
    private const string LandTax = "LandParcel.landTax";
    private const string Parcels = """{ landParcels(where: { ownerPersonalId: "001085012345" }, first: 1) { nodes { parcelId } } }""";

    [Fact]
    public async Task Land_tax_is_kept_for_the_office_whose_grant_says_so_and_asked_for_each_time_for_the_other()
    {
        using var folder = new TemporaryFolder();
        var (port, data) = (FreePort.Next(), folder.File("data"));
        await using var process = DxProcess.Start(["up", "--port", $"{port}", "--data", data, "--citizens", "100"]);
        await process.LineAsync(l => l == "ready");
        using var gateway = new GatewayClient(new Uri($"http://127.0.0.1:{port}/"));
        var tokens = new Dictionary<string, string> { [Clients.Tax] = await gateway.TokenAsync(Clients.Tax), [Clients.OneDoor] = await gateway.TokenAsync(Clients.OneDoor) };
        async Task<Reply> AskAsync(string client, string query) => await gateway.AskAsync(tokens[client], query, null, ("DataExchange-Case", DemonstrationSystem.Dossier));
        var parcel = (await AskAsync(Clients.OneDoor, Parcels)).At("landParcels.nodes.parcelId").GetString();
        var question = $$"""{ landParcel(parcelId: "{{parcel}}") { areaSquareMetres landTax(year: 2026) { amount currency } } }""";

        // The department first, twice; the office, twice; the department once more, when the value is there to be had.
        string[] asked = [Clients.Tax, Clients.Tax, Clients.OneDoor, Clients.OneDoor, Clients.Tax];
        var replies = new List<Reply>();
        foreach (var client in asked)
        {
            replies.Add(await AskAsync(client, question));
        }

        Assert.Single(replies.Select(r => r.At("landParcel.landTax.amount").GetRawText()).Distinct());
        await using var records = await KeptRecords.OpenAsync(data);
        var read = new List<string>();
        foreach (var reply in replies)
        {
            read.Add(Told((await records.FindAsync(reply.Receipt))!));
        }

        Assert.Equal(["tax asked", "tax asked", "tax asked", "from the cache", "tax asked"], read);
    }

    /// <summary>Where the land tax came from, as the access record says it.</summary>
    private static string Told(KeptRecord record)
    {
        var reads = record.Body.TryGetProperty("reads", out var all) ? all.EnumerateArray().Where(r => r[1].GetString() == LandTax).Select(r => (Hits: r[2].GetInt32(), Misses: r[4].GetInt32())).ToList() : [];
        var isAsked = record.Texts("registries").Contains("tax");
        return (isAsked, reads) switch
        {
            (true, []) or (true, [(0, > 0)]) => "tax asked",
            (false, [(> 0, 0)]) => "from the cache",
            _ => $"asked: {isAsked}, hits and misses: {string.Join(", ", reads)}",
        };
    }
}
