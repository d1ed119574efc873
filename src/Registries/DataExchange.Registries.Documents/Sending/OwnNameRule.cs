using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Documents.Sending;

/// <summary>
/// An agency acts in its own name only: it issues and recalls its documents and reports on what it received. What an agency that is no more left behind,
/// its successor takes care of. Whom the gateway names counts, whatever the input says.
/// </summary>
internal static class OwnNameRule
{
    /// <summary>The error of issuing in another's name; null where there is none.</summary>
    /// <param name="caller">The agency that the gateway names; null for none.</param>
    /// <param name="issuer">The agency that is to issue.</param>
    public static MutationError? CheckIssuing(string? caller, string issuer) => Check(caller, code => code == issuer, issuer, "issuer");

    /// <summary>The error of reporting in another's name; null where there is none.</summary>
    /// <param name="caller">The agency that the gateway names; null for none.</param>
    /// <param name="recipient">The agency that is to report.</param>
    public static MutationError? CheckReporting(string? caller, string recipient) => Check(caller, code => IsOrFollows(code, recipient), recipient, "agency");

    /// <summary>The error of recalling what another has issued; null where there is none.</summary>
    /// <param name="caller">The agency that the gateway names; null for none.</param>
    /// <param name="issuer">The agency that issued the document.</param>
    public static MutationError? CheckRecalling(string? caller, string issuer) => Check(caller, code => IsOrFollows(code, issuer), issuer, "documentId");

    private static bool IsOrFollows(string code, string named) => code == named || code == AgencySuccessors.Of(named);

    private static MutationError? Check(string? caller, Func<string, bool> mayAct, string named, string field)
    {
        if (!AgencyCode.TryParse(caller, out var code, out _))
        {
            return new(MutationErrorCode.ForeignAgency, "The gateway names no agency that asks; expected a client of an agency of the code list.", field);
        }

        return mayAct(code.Text) ? null : new(MutationErrorCode.ForeignAgency, $"`{code.Text}` cannot act in the name of `{named}`; expected an agency to act in its own.", field);
    }
}
