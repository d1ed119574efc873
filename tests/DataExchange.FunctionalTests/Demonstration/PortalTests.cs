using System.Text.Json;
using DataExchange.FunctionalTests.Harness;

namespace DataExchange.FunctionalTests.Demonstration;

/// <summary>
/// What <c>VN:GOV:G22:cong-dich-vu</c> sees of the three people of the demonstration: An has consented to all but the annual income, Bình has withdrawn,
/// Cúc has never been asked.
/// </summary>
[Collection(DemonstrationCollection.Name)]
public sealed class PortalTests(DemonstrationSystem system)
{
    private const string An = "001085012345";
    private const string Binh = "079192067890";
    private const string Cuc = "048304112233";
    private const string Nobody = "001085999999";
    private const string Cells = "__typename fullName displayName dateOfBirth phone email permanentAddress { line } taxProfile { taxCode annualIncome(year: 2025) { amount } }";

    [Fact]
    public Task Person_who_consented_is_answered_but_for_what_was_not_accepted_on_every_route() => RouteDecisions.HoldAsync(
        system,
        Clients.Portal,
        Route.Person.Where(r => !r.Query.Contains("where:", StringComparison.Ordinal)),
        Cells + " sex",
        new Dictionary<string, string> { ["fullName"] = "Nguyễn Văn An", ["dateOfBirth"] = "1985-03-14", ["phone"] = "+84900000000" },
        new Dictionary<string, string> { ["sex"] = "FIELD_NOT_GRANTED" });

    [Fact]
    public async Task Income_that_was_not_accepted_is_null_beside_the_tax_code()
    {
        var reply = await AskAsync(An);
        Assert.Equal(An, reply.At("citizen.taxProfile.taxCode").GetString());
        Assert.Equal(JsonValueKind.Null, reply.At("citizen.taxProfile.annualIncome").ValueKind);
        Assert.Equal(
            [
                "Citizen.dateOfBirth", "Citizen.displayName", "Citizen.email", "Citizen.fullName", "Citizen.permanentAddress", "Citizen.phone", "Citizen.taxProfile",
                "TaxProfile.annualIncome", "TaxProfile.taxCode",
            ],
            reply.Guarded);
    }

    [Theory]
    [InlineData(Binh)]
    [InlineData(Cuc)]
    public async Task Person_who_has_withdrawn_or_was_never_asked_looks_like_one_who_does_not_exist(string person)
    {
        var (known, unknown) = (await AskAsync(person), await AskAsync(Nobody));
        Assert.Equal(JsonValueKind.Null, known.At("citizen").ValueKind);
        Assert.Equal(unknown.Body.GetRawText().Replace(unknown.Receipt, "", StringComparison.Ordinal), known.Body.GetRawText().Replace(known.Receipt, "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_keeps_its_length_and_shows_who_consented()
    {
        var reply = await system.AskAsync(Clients.Portal, "{ citizens(first: 100) { nodes { fullName } } }");
        Assert.Equal(100, reply.Body.GetProperty("data").GetProperty("citizens").GetProperty("nodes").GetArrayLength());
        Assert.Equal(["Nguyễn Văn An"], reply.All("citizens.nodes.fullName").Select(n => n.GetString()));
    }

    [Fact]
    public async Task Record_names_the_consents_and_why_the_rest_stayed_back()
    {
        var given = await RecordOfAsync(await AskAsync(An));
        Assert.Equal(2, given.Texts("consents").Count);
        Assert.Equal(1, given.Body.GetProperty("denied").GetProperty("CONSENT_FIELD_NOT_ACCEPTED").GetInt32());
        var withdrawn = await RecordOfAsync(await AskAsync(Binh));
        Assert.Empty(withdrawn.Texts("consents"));
        Assert.True(withdrawn.Body.GetProperty("denied").GetProperty("CONSENT_WITHDRAWN").GetInt32() > 0);
    }

    [Fact]
    public async Task Portal_reads_provinces()
    {
        var reply = await system.AskAsync(Clients.Portal, """{ province(code: "01") { code name } }""");
        Assert.Equal("Thành phố Hà Nội", reply.At("province.name").GetString());
        Assert.Empty(reply.Denied);
        Assert.Empty(reply.Guarded);
    }

    private async Task<KeptRecord> RecordOfAsync(Reply reply)
    {
        await using var kept = await KeptRecords.OpenAsync(system.Data);
        return await kept.FindAsync(reply.Receipt) ?? throw new InvalidOperationException($"There is no record of {reply.Body}");
    }

    private Task<Reply> AskAsync(string person) =>
        system.AskAsync(Clients.Portal, $"query ($id: PersonalId!) {{ citizen(personalId: $id) {{ {Cells} }} }}", new { id = person });
}
