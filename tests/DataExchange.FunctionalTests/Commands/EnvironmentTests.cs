using System.Globalization;
using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Commands;

/// <summary>Surroundings and configurations that are at fault: told in a sentence each, with the right exit code.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class EnvironmentTests(DemonstrationSystem system) : IDisposable
{
    private const string Key = "q0Jc0l0m1n2o3p4q5r6s7t8u9v0w1x2y3z4A5B6C7D8=";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Port_taken_is_exit_code_3() => ClearFailure.Assert(
        await DxProcess.RunAsync(["up", "--port", system.Port.ToString(CultureInfo.InvariantCulture), "--data", _folder.Path, "--citizens", "10"]), 3, $"Port {system.Port}");

    [Fact]
    public async Task Data_directory_in_use_is_exit_code_3() => ClearFailure.Assert(await UpAsync(data: system.Data), 3, "in use");

    [Fact]
    public async Task Data_directory_that_is_a_file_is_exit_code_3()
    {
        await File.WriteAllTextAsync(_folder.File("data"), "not a directory", TestContext.Current.CancellationToken);
        ClearFailure.Assert(await UpAsync(data: _folder.File("data")), 3, "--data");
    }

    [Theory]
    [InlineData("Population", "Host=127.0.0.1;Port=1;Username=nobody;Password=s3cret;Database=none;Timeout=5")]
    [InlineData("Population", "this is no connection string")]
    [InlineData("Tax", "Host=127.0.0.1;Port=notanumber")]
    [InlineData("Access", "Host=127.0.0.1;Port=1;Username=nobody;Password=s3cret;Database=none;Timeout=5")]
    [InlineData("Access", "Hots=127.0.0.1")]
    public async Task Store_unreachable_or_misnamed_is_exit_code_3_without_the_secret(string store, string connection)
    {
        var outcome = await UpAsync(_folder.Path, new() { [$"ConnectionStrings__{store}"] = connection });
        ClearFailure.Assert(outcome, 3, $"ConnectionStrings__{store}");
        Assert.DoesNotContain("s3cret", outcome.Errors + outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_key_is_exit_code_3()
    {
        Directory.CreateDirectory(_folder.File("keys"));
        await File.WriteAllTextAsync(_folder.File("keys/pseudonyms.key"), "short", TestContext.Current.CancellationToken);
        ClearFailure.Assert(await UpAsync(_folder.Path), 3, "pseudonyms.key");
    }

    [Theory]
    [InlineData("type Query {", "supergraph.graphql:1:")]
    [InlineData("type Query { a: Int }", "supergraph.graphql")]
    public async Task Gateway_refuses_a_broken_supergraph(string text, string told)
    {
        await File.WriteAllTextAsync(_folder.File("supergraph.graphql"), text, TestContext.Current.CancellationToken);
        ClearFailure.Assert(await GatewayAsync("Development", new() { ["Gateway__Supergraph"] = _folder.File("supergraph.graphql") }), 1, told);
    }

    [Fact]
    public async Task Gateway_refuses_a_missing_supergraph()
        => ClearFailure.Assert(await GatewayAsync("Development", new() { ["Gateway__Supergraph"] = _folder.File("missing.graphql") }), 1, "missing.graphql");

    [Fact]
    public async Task Gateway_without_configuration_names_every_missing_key_at_once()
        => ClearFailure.Assert(await GatewayAsync("Production", []), 1, "Gateway:Supergraph", "Gateway:PseudonymKey", "Identity:Authority", "Identity:Audience", "Identity:Issuer");

    [Fact]
    public async Task Gateway_without_token_issuer_names_what_is_missing() => ClearFailure.Assert(
        await GatewayAsync("Production", new() { ["Gateway__Supergraph"] = Supergraph(), ["Gateway__PseudonymKey"] = Key, ["Identity__Audience"] = "https://x.example" }),
        1,
        "Identity:Authority",
        "Identity:Issuer");

    [Fact]
    public async Task Gateway_without_enforcement_is_refused_in_production() => ClearFailure.Assert(
        await GatewayAsync("Production", new() { ["Gateway__Supergraph"] = Supergraph(), ["Access__Enforcement"] = "DisabledForConformanceTests" }), 1, "Access:Enforcement");

    [Fact]
    public async Task Enforcement_of_a_kind_that_does_not_exist_is_refused() => ClearFailure.Assert(
        await GatewayAsync("Development", new() { ["Gateway__Supergraph"] = Supergraph(), ["Access__Enforcement"] = "Relaxed" }), 1, "Access:Enforcement");

    [Fact]
    public async Task Gateway_that_finds_its_port_taken_is_exit_code_3() => ClearFailure.Assert(
        await DxProcess.RunAsync(
            ["serve", "gateway", "--demonstration", "--urls", $"http://127.0.0.1:{system.Port}", "--data", _folder.Path],
            new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Gateway__Supergraph"] = Supergraph() }),
        3,
        $"{system.Port}");

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    [InlineData("c2hvcnQ=")]
    public async Task Registry_refuses_a_missing_or_weak_key(string? key)
    {
        var environment = key is null ? [] : new Dictionary<string, string> { ["Registry__GatewayKey"] = key };
        ClearFailure.Assert(await DxProcess.RunAsync(["serve", "land", "--urls", "http://127.0.0.1:0", "--data", _folder.Path], environment), 1, "Registry:GatewayKey");
    }

    [Fact]
    public async Task Registry_that_finds_its_port_taken_is_exit_code_3() => ClearFailure.Assert(
        await DxProcess.RunAsync(
            ["serve", "land", "--urls", $"http://127.0.0.1:{system.Port}", "--data", _folder.Path], new Dictionary<string, string> { ["Registry__GatewayKey"] = Key }),
        3,
        $"{system.Port}");

    public void Dispose() => _folder.Dispose();

    private static Task<DxOutcome> UpAsync(string data, Dictionary<string, string>? environment = null) =>
        DxProcess.RunAsync(["up", "--port", $"{FreePort.Next()}", "--data", data, "--citizens", "10"], environment);

    private Task<DxOutcome> GatewayAsync(string name, Dictionary<string, string> environment)
    {
        environment["ASPNETCORE_ENVIRONMENT"] = name;
        return DxProcess.RunAsync(["serve", "gateway", "--urls", "http://127.0.0.1:0", "--data", _folder.Path], environment);
    }

    private string Supergraph()
    {
        var file = _folder.File("supergraph.graphql");
        DemonstrationFiles.WriteSupergraph(file);
        return file;
    }
}
