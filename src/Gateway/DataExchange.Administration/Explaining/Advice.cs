using DataExchange.Access.Admissions;
using DataExchange.Access.Decisions;
using DataExchange.Access.Snapshots;

namespace DataExchange.Administration.Explaining;

/// <summary>Says what to request to obtain what is denied: of whom, and what it must say.</summary>
internal sealed class Advice(AccessSnapshot state, AccessContext? context)
{
    /// <summary>One sentence.</summary>
    /// <param name="coordinate">What is denied.</param>
    /// <param name="reason">The typed reason.</param>
    /// <param name="basis">The clause that forbids or came nearest, or null.</param>
    public string Of(string coordinate, string reason, DecisionBasis? basis) => reason switch
    {
        "PURPOSE_REQUIRED" => "Declare a registered purpose in the header `DataExchange-Purpose`.",
        "PURPOSE_NOT_GRANTED" => $"{Ask(coordinate)} that names the purpose of the request; it is granted for another one.",
        "CASE_REQUIRED" => "Name the dossier that caused the request in the header `DataExchange-Case`.",
        "FIELD_FORBIDDEN" => $"{Clause(basis)} forbids it: the parties would have to supersede that agreement.",
        "AGREEMENT_SUSPENDED" => $"{Clause(basis)} is suspended: the provider can let it go on.",
        "AGREEMENT_EXPIRED" => $"{Clause(basis)} is over: the parties can write its next version.",
        "ARGUMENT_NOT_GRANTED" => $"{Ask(coordinate)} that lets the client ask by it (use `INPUT`).",
        "CONSENT_REQUIRED" or "ROW_CONDITION" => "It is decided for each person or record, which cannot be done at this place: ask for the record itself.",
        "POLICY_ERROR" => "The policy for it cannot be evaluated: tell the platform's operator.",
        _ => $"{Ask(coordinate)} that grants it.",
    };

    private string Ask(string coordinate)
    {
        var owners = state.Catalogue.TryGet(coordinate, out var entry) ? string.Join(" or ", entry.Owners.Select(Name)) : "the owner of the data";
        var (client, purpose) = (context?.Client.Id.ToString() ?? "the client", context?.Purpose?.Code);
        return $"Ask {owners} for an agreement on `{coordinate}` with `{client}`" + (purpose is null ? "" : $" for the purpose `{purpose}`");
    }

    private string Name(string agency) => state.FindAgency(agency) is { } known ? $"`{agency}` ({known.NameEn})" : $"`{agency}`";

    private static string Clause(DecisionBasis? basis) => basis is { } clause ? $"Article {clause.Article} of `{clause.Agreement}`" : "The agreement that names it";
}
