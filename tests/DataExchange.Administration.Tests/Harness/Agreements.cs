using System.Text.Json;

namespace DataExchange.Administration.Tests.Harness;

/// <summary>Administers an agreement by which the Tax Department grants the portal cells that it has not got.</summary>
internal static class Agreements
{
    /// <summary>The agreement.</summary>
    public const string Id = "AG-G12.18-G22-organisations";

    private const string Payload = "{ agreement { id version revision status contentHash missing supersedes grants { article coordinates } approvals { approver } } problems { code message path } }";

    /// <summary>The content: the portal may read the names of organisations, for filling forms in advance.</summary>
    public static Dictionary<string, object?> Content(params object[] grants) => new()
    {
        ["id"] = Id,
        ["provider"] = "G12.18",
        ["consumer"] = "G22",
        ["clients"] = new[] { "VN:GOV:G22:cong-dich-vu" },
        ["purposes"] = new[] { "TTHC.PREFILL" },
        ["legalBasis"] = new { type = "DECREE", instrument = "Nghị định 278/2025/NĐ-CP" },
        ["validFrom"] = "2026-01-01",
        ["grants"] = grants.Length > 0 ? grants : [Grant("Query.organisation", "1"), Grant("Organisation.taxCode", "2"), Grant("Organisation.displayName", "3")],
    };

    public static Dictionary<string, object?> Grant(string coordinate, string article, string? rowCondition = null, string transform = "NONE") =>
        new() { ["coordinate"] = coordinate, ["article"] = article, ["rowCondition"] = rowCondition, ["transform"] = transform };

    public static Task<Reply> DraftAsync(this AdministrationSystem system, Official official, Dictionary<string, object?>? content = null) =>
        system.AdministerAsync(
            official, $"mutation ($agreement: AgreementInput!) {{ draftAgreement(agreement: $agreement, reason: \"The portal needs it.\") {Payload} }}", new { agreement = content ?? Content() });

    public static Task<Reply> EditAsync(this AdministrationSystem system, Official official, Reply seen, Dictionary<string, object?> content) =>
        WriteAsync(system, official, "editAgreement", seen, content);

    public static Task<Reply> SupersedeAsync(this AdministrationSystem system, Official official, Reply seen, Dictionary<string, object?> content) =>
        WriteAsync(system, official, "supersedeAgreement", seen, content);

    /// <summary>Takes a step with the version and revision of an earlier answer.</summary>
    public static Task<Reply> StepAsync(this AdministrationSystem system, Official official, string step, Reply seen) =>
        system.AdministerAsync(
            official,
            $"mutation ($id: ID!, $version: Int!, $revision: Int!) {{ {step}Agreement(id: $id, version: $version, revision: $revision, reason: \"Step.\") {Payload} }}",
            new { id = Of(seen).GetProperty("id").GetString(), version = Of(seen).GetProperty("version").GetInt32(), revision = Of(seen).GetProperty("revision").GetInt32() });

    /// <summary>Approves the content of an earlier answer.</summary>
    public static Task<Reply> ApproveAsync(this AdministrationSystem system, Official official, Reply seen) =>
        system.AdministerAsync(
            official,
            $"mutation ($id: ID!, $version: Int!, $hash: String!) {{ approveAgreement(id: $id, version: $version, contentHash: $hash, reason: \"Read.\") {Payload} }}",
            new { id = Of(seen).GetProperty("id").GetString(), version = Of(seen).GetProperty("version").GetInt32(), hash = Of(seen).GetProperty("contentHash").GetString() });

    /// <summary>Draft, propose, approve twice, activate.</summary>
    public static async Task<Reply> BringIntoForceAsync(this AdministrationSystem system, Reply draft)
    {
        var proposed = await system.StepAsync(Official.PortalAdministrator, "propose", draft);
        await system.ApproveAsync(Official.PortalApprover, proposed);
        var approved = await system.ApproveAsync(Official.TaxApprover, proposed);
        return await system.StepAsync(Official.TaxAdministrator, "activate", approved);
    }

    /// <summary>The agreement of an answer.</summary>
    public static JsonElement Of(Reply reply) => reply.Json.GetProperty("data").EnumerateObject().First().Value.GetProperty("agreement");

    /// <summary>Where the agreement of an answer stands.</summary>
    public static string? StatusOf(Reply reply) => Of(reply).GetProperty("status").GetString();

    private static Task<Reply> WriteAsync(AdministrationSystem system, Official official, string mutation, Reply seen, Dictionary<string, object?> content) =>
        system.AdministerAsync(
            official,
            $"mutation ($agreement: AgreementInput!, $version: Int!, $revision: Int!) {{ {mutation}(agreement: $agreement, version: $version, revision: $revision, reason: \"Better.\") {Payload} }}",
            new { agreement = content, version = Of(seen).GetProperty("version").GetInt32(), revision = Of(seen).GetProperty("revision").GetInt32() });
}
