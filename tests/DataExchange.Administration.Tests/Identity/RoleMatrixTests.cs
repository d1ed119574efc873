using DataExchange.Administration.Identity;
using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Identity;

/// <summary>Every operation under every role: whoever lacks the role is refused and learns which one is needed, and nobody else is.</summary>
public sealed class RoleMatrixTests
{
    /// <summary>A call of every operation. Those that change something name things that do not exist, so that the gate alone is asked.</summary>
    private static readonly Dictionary<string, string> _calls = new(StringComparer.Ordinal)
    {
        ["Query.me"] = "me { client }",
        ["Query.agency"] = """agency(code: "G01") { code }""",
        ["Query.agencies"] = "agencies { code }",
        ["Query.client"] = """client(id: "x") { id }""",
        ["Query.clients"] = "clients { id }",
        ["Query.purpose"] = """purpose(code: "x") { code }""",
        ["Query.purposes"] = "purposes { code }",
        ["Query.catalogue"] = "catalogue(first: 1) { totalCount }",
        ["Query.agreement"] = """agreement(id: "x") { id }""",
        ["Query.agreements"] = "agreements(first: 1) { totalCount }",
        ["Query.cache"] = "cache { enabled }",
        ["Mutation.purgeCache"] = """purgeCache(registry: "x", reason: "r") { problems { code } }""",
        ["Query.explain"] = """explain(document: "{ __typename }") { purpose }""",
        ["Query.whatIf"] = """whatIf(id: "x", version: 1) { problems { code } }""",
        ["Query.unusedGrants"] = """unusedGrants(since: "2026-01-01T00:00:00Z") { examined }""",
        ["Query.usage"] = "usage(first: 1) { nodes { id } }",
        ["Mutation.registerAgency"] = """registerAgency(agency: { code: "x", nameVi: "x", nameEn: "x", kind: COMPANY }, reason: "r") { problems { code } }""",
        ["Mutation.suspendAgency"] = """suspendAgency(code: "x", reason: "r") { problems { code } }""",
        ["Mutation.resumeAgency"] = """resumeAgency(code: "x", reason: "r") { problems { code } }""",
        ["Mutation.registerClient"] = """registerClient(client: { id: "x", agency: "x", name: "x" }, reason: "r") { problems { code } }""",
        ["Mutation.suspendClient"] = """suspendClient(id: "x", reason: "r") { problems { code } }""",
        ["Mutation.resumeClient"] = """resumeClient(id: "x", reason: "r") { problems { code } }""",
        ["Mutation.registerPurpose"] = """registerPurpose(purpose: { code: "TAX.ASSESS", category: RESEARCH, titleVi: "x", titleEn: "x", owner: "x" }, reason: "r") { problems { code } }""",
        ["Mutation.changePurpose"] = """changePurpose(code: "x", version: 1, text: {}, reason: "r") { problems { code } }""",
        ["Mutation.retirePurpose"] = """retirePurpose(code: "x", version: 1, reason: "r") { problems { code } }""",
        ["Mutation.draftAgreement"] = $"draftAgreement(agreement: {Content}, reason: \"r\") {{ problems {{ code }} }}",
        ["Mutation.editAgreement"] = $"editAgreement(agreement: {Content}, version: 1, revision: 1, reason: \"r\") {{ problems {{ code }} }}",
        ["Mutation.supersedeAgreement"] = $"supersedeAgreement(agreement: {Content}, version: 1, revision: 1, reason: \"r\") {{ problems {{ code }} }}",
        ["Mutation.proposeAgreement"] = Step("propose"),
        ["Mutation.approveAgreement"] = """approveAgreement(id: "x", version: 1, contentHash: "x", reason: "r") { problems { code } }""",
        ["Mutation.activateAgreement"] = Step("activate"),
        ["Mutation.suspendAgreement"] = Step("suspend"),
        ["Mutation.resumeAgreement"] = Step("resume"),
        ["Mutation.revokeAgreement"] = Step("revoke"),
    };

    private const string Content = """{ id: "x", provider: "x", consumer: "x", clients: [], purposes: [], legalBasis: { type: DECREE, instrument: "x" }, validFrom: "2026-01-01", grants: [] }""";

    private static readonly Dictionary<string, Role> _scopes = new(StringComparer.Ordinal)
    {
        ["dx.agency.admin"] = Role.AgencyAdministrator,
        ["dx.approver"] = Role.Approver,
        ["dx.auditor"] = Role.Auditor,
        ["dx.operator"] = Role.Operator,
    };

    [Fact]
    public async Task Every_operation_is_open_to_its_roles_and_to_nobody_else()
    {
        await using var system = await AdministrationSystem.StartAsync();
        var wrong = new List<string>();
        foreach (var rule in OperationRules.All.Where(r => _calls.ContainsKey(r.Operation)))
        {
            foreach (var scope in _scopes.Keys.Append("write").Append("DX.OPERATOR").Append(""))
            {
                var official = new Official("VN:GOV:G12.18:thue-dien-tu", "somebody", scope);
                var open = rule.Roles.IsEmpty || (_scopes.TryGetValue(scope, out var role) && rule.Roles.Contains(role));
                var reply = await CallAsync(system, official, rule.Operation);
                var refused = reply.Code == "FORBIDDEN" && reply.Message!.Contains("scope `dx.", StringComparison.Ordinal);
                if (open ? reply.Code is not null : !refused)
                {
                    wrong.Add($"{rule.Operation} as {scope}: {reply.Text}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_client_alone_changes_nothing_whatever_its_scopes_say()
    {
        await using var system = await AdministrationSystem.StartAsync();
        foreach (var rule in OperationRules.All.Where(r => _calls.ContainsKey(r.Operation) && r.NeedsPerson))
        {
            var reply = await CallAsync(system, Official.ClientAlone, rule.Operation);
            Assert.Equal("FORBIDDEN", reply.Code);
            Assert.Contains("needs a person", reply.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await system.Store.ReadRevisionAsync(TestContext.Current.CancellationToken)).Revision);
    }

    [Fact]
    public void Every_change_needs_a_person_with_a_role_but_a_client_may_ask_a_person_for_consent() =>
        Assert.Equal(
            ["Mutation.askConsent"],
            OperationRules.All.Where(r => r.Operation.StartsWith("Mutation.", StringComparison.Ordinal) && r.Roles.IsEmpty).Select(r => r.Operation));

    private static Task<Reply> CallAsync(AdministrationSystem system, Official official, string operation) =>
        system.AdministerAsync(official, $"{(operation.StartsWith('Q') ? "query" : "mutation")} {{ {_calls[operation]} }}");

    private static string Step(string step) => $"{step}Agreement(id: \"x\", version: 1, revision: 1, reason: \"r\") {{ problems {{ code }} }}";
}
