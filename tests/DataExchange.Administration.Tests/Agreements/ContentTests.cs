using DataExchange.Access.Agreements;
using DataExchange.Administration.Agreements;
using DataExchange.Administration.Tests.Harness;
using static DataExchange.Administration.Tests.Harness.Agreements;

namespace DataExchange.Administration.Tests.Agreements;

/// <summary>What is written of an agreement is what is read, all of it.</summary>
public sealed class ContentTests
{
    [Fact]
    public async Task Every_term_that_is_written_is_read_back()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var content = Content(new Dictionary<string, object?>
        {
            ["coordinate"] = "Organisation.name", ["article"] = "7", ["effect"] = "ALLOW", ["use"] = "OUTPUT", ["transform"] = "EXISTS",
            ["consentScope"] = "PREFILL", ["rowCondition"] = "status = \"00\"", ["cacheSeconds"] = 60,
        });
        content["obligations"] = new[] { "CASE_REQUIRED", "NOTIFY_SUBJECT" };
        content["limits"] = new { requestsPerDay = 100, subjectsPerRequest = 5, subjectsPerDay = 50 };
        content["validTo"] = "2027-01-01";
        content["reviewOn"] = "2026-12-01";
        content["retentionDays"] = 30;
        content["onwardSharing"] = true;
        content["shownToSubject"] = false;
        Assert.Empty((await system.DraftAsync(Official.PortalAdministrator, content)).Problems);
        var read = await system.AdministerAsync(
            Official.TaxAuditor,
            $$"""
            { agreement(id: "{{Id}}") {
              provider { code } consumer { code } clients { id } purposes { code } legalBasis { type instrument article } validFrom validTo
              grants { coordinate article effect use transform consentScope rowCondition cacheSeconds coordinates }
              obligations limits { requestsPerDay subjectsPerRequest subjectsPerDay } supersedes reviewOn retentionDays onwardSharing shownToSubject } }
            """);
        Assert.Equal(
            """{"provider":{"code":"G12.18"},"consumer":{"code":"G22"},"clients":[{"id":"VN:GOV:G22:cong-dich-vu"}],"purposes":[{"code":"TTHC.PREFILL"}],"legalBasis":{"type":"DECREE","instrument":"Nghị định 278/2025/NĐ-CP","article":""},"validFrom":"2026-01-01","validTo":"2027-01-01","grants":[{"coordinate":"Organisation.name","article":"7","effect":"ALLOW","use":"OUTPUT","transform":"EXISTS","consentScope":"PREFILL","rowCondition":"status = \"00\"","cacheSeconds":60,"coordinates":[]}],"obligations":["CASE_REQUIRED","NOTIFY_SUBJECT"],"limits":{"requestsPerDay":100,"subjectsPerRequest":5,"subjectsPerDay":50},"supersedes":null,"reviewOn":"2026-12-01","retentionDays":30,"onwardSharing":true,"shownToSubject":false}""",
            read.At("agreement").GetRawText());
    }

    [Fact]
    public void Every_term_of_the_model_has_a_place_in_the_input()
    {
        string[] notContent =
        [
            nameof(Agreement.Version), nameof(Agreement.Status), nameof(Agreement.Supersedes), nameof(Agreement.Proposal), nameof(Agreement.Approvals), nameof(Agreement.Expansion),
            nameof(Agreement.ActivatedHash), nameof(Agreement.Reference),
        ];
        string[] otherwise = [nameof(Agreement.ProviderAgency), nameof(Agreement.ConsumerAgency), nameof(Agreement.Validity)];
        var known = typeof(AgreementInput).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(typeof(Agreement).GetProperties().Select(p => p.Name).Except(["EqualityContract", .. notContent, .. otherwise, .. known]));
        var clause = typeof(GrantInput).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(typeof(Grant).GetProperties().Select(p => p.Name).Except(["EqualityContract", .. clause]));
    }
}
