using System.Text;
using System.Text.Json;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Roles;

/// <summary>Every role a process of its own: the national query, a registry that is killed, and its return.</summary>
public sealed class RoleTests
{
    private const string Question = """
        { citizen(personalId: "001085012345") { fullName landParcels(first: 10) { nodes { parcelId areaSquareMetres landTax(year: 2026) { amount } } } taxProfile { taxCode } documents { totalCount } } }
        """;

    [Fact]
    public Task Roles_on_files_serve_survive_a_killed_registry_and_recover() => ServeKillAndRecoverAsync([]);

    [Fact]
    public async Task Roles_on_PostgreSQL_serve_survive_a_killed_registry_and_recover()
    {
        var databases = new Dictionary<string, PrivatePostgres>();
        try
        {
            foreach (var store in (string[])["Access", "Population", "Land", "Tax", "Documents"])
            {
                if (await PrivatePostgres.CreateAsync(TestContext.Current.CancellationToken) is not { } database)
                {
                    Assert.Skip("DATAEXCHANGE_TEST_POSTGRES names no server.");
                    return;
                }

                databases[store] = database;
            }

            await ServeKillAndRecoverAsync(databases.ToDictionary(d => d.Key, d => d.Value.ConnectionString));
        }
        finally
        {
            foreach (var database in databases.Values)
            {
                await database.DisposeAsync();
            }
        }
    }

    private static async Task ServeKillAndRecoverAsync(Dictionary<string, string> stores)
    {
        await using var system = await RoleSystem.StartAsync(stores);
        await AssertUnsignedIsRefusedAsync(system);
        var token = await system.Gateway.TokenAsync(Clients.Tax);
        AssertServedWhole(await system.Gateway.AskAsync(token, Question));

        await system.KillAsync("tax");
        AssertServedWithoutTax(await system.Gateway.AskAsync(token, Question));

        await system.StartRegistryAsync("tax");
        AssertServedWhole(await AskUntilWholeAsync(system.Gateway, token));
        Assert.All(await system.StopAsync(), code => Assert.Equal(0, code));
    }

    private static void AssertServedWhole(Reply reply)
    {
        Assert.True(reply.ErrorCodes.Count == 0, reply.Body.ToString());
        Assert.Equal("Nguyễn Văn An", reply.At("citizen.fullName").GetString());
        Assert.Equal("001085012345", reply.At("citizen.taxProfile.taxCode").GetString());
        Assert.Equal(2, reply.All("citizen.landParcels.nodes.landTax.amount").Count);
        Assert.Equal("Citizen.documents", Assert.Single(reply.Denied).Coordinate);
    }

    private static void AssertServedWithoutTax(Reply reply)
    {
        Assert.Equal(200, reply.Status);
        Assert.Equal("Nguyễn Văn An", reply.At("citizen.fullName").GetString());
        Assert.All(reply.All("citizen.landParcels.nodes.areaSquareMetres"), area => Assert.True(area.GetDecimal() > 0));
        Assert.Equal(JsonValueKind.Null, reply.At("citizen.taxProfile").ValueKind);
        Assert.All(reply.All("citizen.landParcels.nodes.landTax"), tax => Assert.Equal(JsonValueKind.Null, tax.ValueKind));
        var errors = reply.Body.GetProperty("errors").EnumerateArray().ToList();
        Assert.All(errors, e => Assert.Equal("SUBGRAPH_UNREACHABLE", e.GetProperty("extensions").GetProperty("code").GetString()));
        Assert.All(errors, e => Assert.Equal("tax", e.GetProperty("extensions").GetProperty("service").GetString()));
        // One error for each fetch that failed, at the first place that it leaves empty.
        Assert.Equal(["citizen.landParcels.nodes.0.landTax", "citizen.taxProfile"], errors.Select(PathOf).Order(StringComparer.Ordinal));
    }

    private static string PathOf(JsonElement error) => string.Join('.', error.GetProperty("path").EnumerateArray());

    /// <summary>Nobody restarts the gateway: it finds the registry again by itself.</summary>
    private static async Task<Reply> AskUntilWholeAsync(GatewayClient gateway, string token)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        Reply reply;
        do
        {
            await pulse.WaitForNextTickAsync(patience.Token);
            reply = await gateway.AskAsync(token, Question);
        }
        while (reply.ErrorCodes.Count > 0);
        return reply;
    }

    private static async Task AssertUnsignedIsRefusedAsync(RoleSystem system)
    {
        using var http = new HttpClient();
        foreach (var registry in (string[])["population", "land", "tax", "documents"])
        {
            using var body = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(system.AddressOf(registry), body, TestContext.Current.CancellationToken);
            Assert.Equal(401, (int)response.StatusCode);
        }
    }
}
