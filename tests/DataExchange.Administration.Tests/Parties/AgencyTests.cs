using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Parties;

/// <summary>Agencies: who they are, and how one comes to be.</summary>
public sealed class AgencyTests
{
    private const string Register =
        """mutation { registerAgency(agency: { code: "G15", nameVi: "Bộ Y tế", nameEn: "Ministry of Health", kind: MINISTRY }, reason: "Takes part from today.") { agency { code status } problems { code message path } } }""";

    [Fact]
    public async Task An_agency_that_the_operator_registers_is_there()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(Official.Operator, Register);
        Assert.Equal("ACTIVE", reply.TextAt("registerAgency.agency.status"));
        var read = await system.AdministerAsync(Official.TaxAuditor, """{ agency(code: "G15") { nameEn } agencies { code } }""");
        Assert.Equal("Ministry of Health", read.TextAt("agency.nameEn"));
        Assert.Equal(7, read.At("agencies").GetArrayLength());
    }

    [Fact]
    public async Task An_agency_whose_code_is_taken_is_refused()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(Official.Operator, Register.Replace("G15", "G12", StringComparison.Ordinal));
        Assert.Equal(["AGENCY_KNOWN: The agency `G12` is registered already; expected a code that is free."], reply.Problems);
    }

    [Fact]
    public async Task A_change_without_reason_is_refused()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var reply = await system.AdministerAsync(Official.Operator, Register.Replace("Takes part from today.", "  ", StringComparison.Ordinal));
        Assert.StartsWith("REASON_MISSING", Assert.Single(reply.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_register_takes_its_first_agency_from_an_operator()
    {
        await using var system = await AdministrationSystem.StartAsync(seeded: false);
        Assert.Empty((await system.AdministerAsync(Official.Operator, Register)).Problems);
        Assert.Equal("FORBIDDEN", (await system.AdministerAsync(Official.TaxAdministrator, Register)).Code);
    }
}
