using System.Text;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Tests.Agreements;

public sealed class AgreementContentTests
{
    private const string Golden =
        """{"form":1,"id":"AG-1","version":1,"provider":"G10","consumer":"H29","clients":["VN:GOV:H29:mot-cua"],"purposes":["P.ONE"],"legalBasis":["DECREE","278/2025",""],"validity":"2026-01-01/2027-01-01","obligations":[],"supersedes":null,"reviewOn":null,"retentionDays":null,"onwardSharing":false,"shownToSubject":true,"grants":[{"coordinate":"T.a","article":"1","effect":"ALLOW","use":"OUTPUT","transform":"NONE","consentScope":null,"rowCondition":null,"cacheSeconds":null}]}""";

    [Fact]
    public void Canonical_content_is_the_golden_text()
        => Assert.Equal(Golden, Encoding.UTF8.GetString(AgreementContent.Canonical(SmallWorld.Agreement())));

    [Fact]
    public void Status_approvals_and_expansion_are_no_content()
    {
        var agreement = SmallWorld.Agreement();
        var later = agreement with
        {
            Status = AgreementStatus.Revoked,
            Approvals = [new Approval("p1", "G10", default, "")],
            Expansion = [new ExpandedGrant("T.a", 0)],
            ActivatedHash = "x",
        };
        Assert.Equal(AgreementContent.Hash(agreement), AgreementContent.Hash(later));
    }

    [Fact]
    public void Every_edit_changes_the_hash()
    {
        var agreement = SmallWorld.Agreement();
        Agreement[] edits =
        [
            agreement with { Version = 2 },
            agreement with { ProviderAgency = "G01" },
            agreement with { Purposes = ["P.TWO"] },
            agreement with { LegalBasis = agreement.LegalBasis with { Article = "1" } },
            agreement with { Validity = new Validity(agreement.Validity.From, null) },
            agreement with { Obligations = [Obligation.CaseRequired] },
            agreement with { OnwardSharing = true },
            agreement with { Grants = [agreement.Grants[0] with { Transform = Transform.Exists }] },
            agreement with { Grants = [agreement.Grants[0] with { RowCondition = "a = 1" }] },
            agreement with { Grants = [agreement.Grants[0] with { ConsentScope = "S" }] },
            agreement with { Grants = [agreement.Grants[0] with { Effect = GrantEffect.Deny }] },
        ];
        var hashes = edits.Append(agreement).Select(AgreementContent.Hash).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct(StringComparer.Ordinal).Count());
    }
}
