using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Purposes;

/// <summary>The register of purposes.</summary>
public sealed class PurposeTests
{
    private const string Payload = "{ purpose { code version status titleEn owner { code } } problems { code message path } }";

    [Fact]
    public async Task A_purpose_is_registered_changed_and_retired()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var registered = await system.AdministerAsync(
            Official.Operator,
            $$"""mutation { registerPurpose(purpose: { code: "TTHC.1.004222", category: PROCEDURE, titleVi: "Cấp", titleEn: "Issue", owner: "H29" }, reason: "New.") {{Payload}} }""");
        Assert.Equal("""{"code":"TTHC.1.004222","version":1,"status":"ACTIVE","titleEn":"Issue","owner":{"code":"H29"}}""", registered.At("registerPurpose.purpose").GetRawText());
        var changed = await system.AdministerAsync(
            Official.Operator, $$"""mutation { changePurpose(code: "TTHC.1.004222", version: 1, text: { titleEn: "Issuing" }, reason: "Clearer.") {{Payload}} }""");
        Assert.Equal(("Issuing", "2"), (changed.TextAt("changePurpose.purpose.titleEn"), changed.TextAt("changePurpose.purpose.version")));
        var retired = await system.AdministerAsync(Official.Operator, $$"""mutation { retirePurpose(code: "TTHC.1.004222", version: 2, reason: "Gone.") {{Payload}} }""");
        Assert.Equal("RETIRED", retired.TextAt("retirePurpose.purpose.status"));
        var read = await system.AdministerAsync(Official.TaxAuditor, """{ purposes(owner: "H29") { code status history { why } } purpose(code: "STAT.AGG") { category } }""");
        Assert.Equal("""["New.","Clearer.","Gone."]""", "[" + string.Join(',', read.At("purposes.0.history").EnumerateArray().Reverse().Select(h => h.GetProperty("why").GetRawText())) + "]");
        Assert.Equal("STATISTICS", read.TextAt("purpose.category"));
    }

    [Fact]
    public async Task A_retired_purpose_grants_nothing_any_more()
    {
        await using var system = await AdministrationSystem.StartAsync();
        await system.AdministerAsync(Official.Operator, $$"""mutation { retirePurpose(code: "TAX.ASSESS", version: 1, reason: "Gone.") {{Payload}} }""");
        var reply = await system.AskAsync("VN:GOV:G12.18:thue-dien-tu", """{ citizen(personalId: "001085012345") { fullName } }""");
        Assert.Contains("\"denied\"", reply.Text, StringComparison.Ordinal);
        Assert.Empty(system.Registry.Requests);
    }

    [Theory]
    [InlineData("""changePurpose(code: "TAX.ASSESS", version: 7, text: { titleEn: "X" }, reason: "r")""", "CONFLICT: The purpose `TAX.ASSESS` has been changed since it was read; expected its present version, which is 1.")]
    [InlineData("""changePurpose(code: "TAX.NONE", version: 1, text: { titleEn: "X" }, reason: "r")""", "PURPOSE_UNKNOWN: The purpose `TAX.NONE` is not registered; expected the code of a registered purpose.")]
    [InlineData("""changePurpose(code: "TAX.ASSESS", version: 1, text: { titleEn: " " }, reason: "r")""", "TEXT: The text is empty, too long or has control characters; expected one line of 1 to 500 characters.")]
    [InlineData(
        """registerPurpose(purpose: { code: "TAX.ASSESS", category: PROCEDURE, titleVi: "a", titleEn: "b", owner: "H29" }, reason: "r")""",
        "PURPOSE_KNOWN: The purpose `TAX.ASSESS` is registered already; expected a code that is free.")]
    [InlineData(
        """registerPurpose(purpose: { code: "tax", category: PROCEDURE, titleVi: "a", titleEn: "b", owner: "H29" }, reason: "r")""",
        "PURPOSE_CODE_MALFORMED: Purpose tax: A purpose code must be 1 to 64 capital letters, digits, dots, hyphens and underscores, beginning with a letter.")]
    public async Task A_change_that_cannot_be_is_refused_with_a_sentence(string mutation, string problem)
    {
        await using var system = await AdministrationSystem.StartAsync();
        Assert.Equal([problem], (await system.AdministerAsync(Official.Operator, $"mutation {{ {mutation} {Payload} }}")).Problems);
    }
}
