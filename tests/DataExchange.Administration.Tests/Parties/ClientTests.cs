using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Parties;

/// <summary>Clients: registered, suspended, resumed; what they may do follows at once.</summary>
public sealed class ClientTests
{
    private const string Query = "{ __typename }";

    private static string Register(string id, string agency) =>
        $$"""mutation { registerClient(client: { id: "{{id}}", agency: "{{agency}}", name: "Hệ thống" }, reason: "New.") { client { id status agency { code } } problems { code message path } } }""";

    [Fact]
    public async Task A_client_that_is_registered_is_known_to_the_gateway_at_once()
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.Equal("FORBIDDEN", (await system.AskAsync("VN:GOV:H29:moi", Query)).Code);
        var reply = await system.AdministerAsync(Official.Operator, Register("VN:GOV:H29:moi", "H29"));
        Assert.Equal("H29", reply.TextAt("registerClient.client.agency.code"));
        Assert.Null((await system.AskAsync("VN:GOV:H29:moi", Query)).Code);
    }

    [Fact]
    public async Task A_suspended_client_is_refused_at_once_and_served_again_when_resumed()
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.Null((await system.AskAsync("VN:GOV:G12:thong-ke", Query)).Code);
        Assert.Equal("SUSPENDED", (await system.AdministerAsync(Official.Operator, Change("suspendClient"))).TextAt("suspendClient.client.status"));
        var refused = await system.AskAsync("VN:GOV:G12:thong-ke", Query);
        Assert.Equal(("FORBIDDEN", "The client `VN:GOV:G12:thong-ke` is suspended."), (refused.Code, refused.Message));
        Assert.Equal(["CLIENT_STATUS: The client `VN:GOV:G12:thong-ke` is SUSPENDED already."], (await system.AdministerAsync(Official.Operator, Change("suspendClient"))).Problems);
        Assert.Empty((await system.AdministerAsync(Official.Operator, Change("resumeClient"))).Problems);
        Assert.Null((await system.AskAsync("VN:GOV:G12:thong-ke", Query)).Code);
    }

    [Fact]
    public async Task A_suspended_agency_takes_its_clients_and_its_officials_with_it()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var suspend = """mutation { suspendAgency(code: "G12.18", reason: "Inspection.") { agency { status } problems { code message } } }""";
        Assert.Equal("SUSPENDED", (await system.AdministerAsync(Official.Operator, suspend)).TextAt("suspendAgency.agency.status"));
        Assert.Equal("FORBIDDEN", (await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", Query)).Code);
        Assert.Equal("The agency `G12.18` is suspended.", (await system.AdministerAsync(Official.TaxAdministrator, "{ agencies { code } }")).Message);
        Assert.Empty((await system.AdministerAsync(Official.Operator, suspend.Replace("suspend", "resume", StringComparison.Ordinal))).Problems);
        Assert.Null((await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", Query)).Code);
    }

    [Theory]
    [InlineData("VN:GOV:H29:mot-cua", "H29", "CLIENT_KNOWN: The client `VN:GOV:H29:mot-cua` is registered already; expected an identifier that is free.")]
    [InlineData("VN:GOV:H29", "H29", "CLIENT_ID: The client identifier has 3 part(s); expected four: `instance:class:member:subsystem`.")]
    [InlineData("VN:GOV:H29:a", "G12", "CLIENT_MEMBER_MISMATCH: Client VN:GOV:H29:a: The client belongs to `G12`; expected that code as the member of its identifier.")]
    [InlineData("VN:COM:0100112437:a", "0100112437", "CLIENT_AGENCY_UNKNOWN: Client VN:COM:0100112437:a: The agency `0100112437` is not registered; expected the code of a registered agency.")]
    public async Task A_client_that_cannot_be_is_refused_with_a_sentence(string id, string agency, string problem)
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.Equal([problem], (await system.AdministerAsync(Official.Operator, Register(id, agency))).Problems);
    }

    [Fact]
    public async Task What_was_changed_is_kept_with_who_and_why()
    {
        await using var system = await AdministrationSystem.StartAsync();
        await system.AdministerAsync(Official.Operator, Change("suspendClient"));
        var reply = await system.AdministerAsync(
            Official.TaxAuditor, """{ client(id: "VN:GOV:G12:thong-ke") { purposes { code } history { revision by why } } agency(code: "G12") { clients { id status } history { why } } }""");
        Assert.Equal(
            """{"purposes":[{"code":"STAT.AGG"}],"history":[{"revision":2,"by":"G22/op-1","why":"Because."},{"revision":1,"by":"test","why":"Demonstration state."}]}""",
            reply.At("client").GetRawText());
        Assert.Equal("""[{"id":"VN:GOV:G12:thong-ke","status":"SUSPENDED"}]""", reply.At("agency.clients").GetRawText());
    }

    private static string Change(string mutation) =>
        $$"""mutation { {{mutation}}(id: "VN:GOV:G12:thong-ke", reason: "Because.") { client { status } problems { code message } } }""";
}
