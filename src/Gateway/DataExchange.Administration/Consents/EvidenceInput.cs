using DataExchange.Access.Consents;

namespace DataExchange.Administration.Consents;

/// <summary>What shows a yes, as the schema's <c>ConsentEvidenceInput</c> has it.</summary>
internal sealed record EvidenceInput(string Channel, string Method, string Locale, string TextHash, string? Signature)
{
    /// <summary>The evidence of a yes that arrives now.</summary>
    public ConsentEvidence ToEvidence(DateTimeOffset now) => new(Channel, Method, now, Locale, TextHash, Signature);
}
