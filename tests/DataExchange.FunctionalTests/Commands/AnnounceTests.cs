using DataExchange.FunctionalTests.Harness;
using DataExchange.Testing.AccessStores;

namespace DataExchange.FunctionalTests.Commands;

/// <summary><c>dx announce</c>.</summary>
[Collection(DemonstrationCollection.Name)]
public sealed class AnnounceTests(DemonstrationSystem system) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Gateway => $"http://127.0.0.1:{system.Port}";

    [Fact]
    public async Task Change_of_a_registry_is_taken_by_the_gateway()
    {
        var outcome = await AnnounceAsync("""{"changes":[{"type":"LandParcel","key":{"parcelId":"00070_1_1"}},{"type":"LandParcel"},{"subject":"001085012345"}]}""");
        Assert.Equal((0, string.Empty, string.Empty), (outcome.ExitCode, outcome.Output, outcome.Errors));
    }

    [Fact]
    public async Task Outcome_is_told_to_programs_as_JSON()
    {
        Assert.Equal("""{"outcome":"taken","errors":[]}""", (await AnnounceAsync("""{"changes":[{"type":"LandParcel"}]}""", options: "--json")).Output);
        var refused = await AnnounceAsync("""{"changes":[]}""", options: "--json");
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("""{"outcome":"refused","errors":["The body is no list of changes;""", refused.Output, StringComparison.Ordinal);
        Assert.Empty(refused.Errors);
    }

    [Fact]
    public async Task Changes_that_the_gateway_does_not_understand_are_the_inputs_fault() => ClearFailure.Assert(
        await AnnounceAsync("""{"changes":[{"type":"TaxpayerProfile"},{"type":"LandParcel","key":{}}]}"""),
        1,
        "`changes[0].type` is not the name of an object type, interface or union that the registry's schema has.",
        "`changes[1].key` has no string, number or boolean for `parcelId` of the first `@key` of `LandParcel`.");

    [Fact]
    public async Task Registry_does_not_speak_for_another() =>
        ClearFailure.Assert(await AnnounceAsync("""{"changes":[{"type":"Citizen"}]}""", registry: "tax"), 1, "The gateway did not accept the signature");

    [Fact]
    public async Task Gateway_that_is_not_there_is_the_environments_fault() =>
        ClearFailure.Assert(await AnnounceAsync("""{"changes":[{"type":"LandParcel"}]}""", gateway: $"http://127.0.0.1:{FreePort.Next()}"), 3, "No gateway answered");

    [Fact]
    public async Task Gateway_that_is_no_address_is_a_wrong_usage() =>
        ClearFailure.Assert(await AnnounceAsync("{}", gateway: "ftp://127.0.0.1"), 2, "`--gateway` must be an absolute http or https URL");

    [Fact]
    public async Task File_that_is_no_key_is_told_without_what_it_holds()
    {
        var file = _folder.File("no.key");
        await File.WriteAllTextAsync(file, "canary", TestContext.Current.CancellationToken);
        var outcome = await DxProcess.RunAsync(["announce", file, "--gateway", Gateway, "--registry", "land", "--key-file", file]);
        ClearFailure.Assert(outcome, 1, "has no key");
        Assert.DoesNotContain("canary", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<DxOutcome> AnnounceAsync(string changes, string registry = "land", string? gateway = null, params string[] options)
    {
        var file = _folder.File("changes.json");
        await File.WriteAllTextAsync(file, changes, TestContext.Current.CancellationToken);
        var key = Path.Combine(system.Data, "keys", "registry-land.key");
        return await DxProcess.RunAsync(["announce", file, "--gateway", gateway ?? Gateway, "--registry", registry, "--key-file", key, .. options]);
    }
}
