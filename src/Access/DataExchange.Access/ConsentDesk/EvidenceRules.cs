using System.Text.RegularExpressions;
using DataExchange.Access.Consents;
using DataExchange.Access.ConsentTexts;

namespace DataExchange.Access.ConsentDesk;

/// <summary>What evidence must show to count: where, how, when, in which language, and the text that was shown, unchanged since.</summary>
internal static partial class EvidenceRules
{
    private const string Signed = "DIGITAL_SIGNATURE";
    private const int MostSignature = 16_384;
    private static readonly TimeSpan _clockSkew = TimeSpan.FromMinutes(2);

    internal static ConsentProblem? Problem(Consent consent, ConsentEvidence evidence, ConsentTextPair? textsNow, DateTimeOffset now)
        => (FormProblem(evidence) ?? TimeProblem(consent, evidence, now)) is { } problem ? new("CONSENT_EVIDENCE", problem)
            : TextProblem(consent, evidence, textsNow) is { } text ? new("CONSENT_TEXT", text)
            : null;

    private static string? FormProblem(ConsentEvidence evidence)
        => !Code().IsMatch(evidence.Channel) ? "The channel is not a code; expected upper-case letters, digits and `_`, such as `PORTAL`."
            : !Code().IsMatch(evidence.Method) ? "The method is not a code; expected upper-case letters, digits and `_`, such as `OTP`."
            : !ConsentText.Locales.Contains(evidence.Locale) ? $"The locale is not one in which texts are shown; expected `{string.Join("` or `", ConsentText.Locales)}`."
            : evidence.Signature?.Length > MostSignature ? $"The signature has more than {MostSignature} characters; expected a shorter one."
            : evidence.Method == Signed && string.IsNullOrWhiteSpace(evidence.Signature) ? $"The method `{Signed}` comes without a signature; expected one over the text."
            : null;

    private static string? TimeProblem(Consent consent, ConsentEvidence evidence, DateTimeOffset now)
        => evidence.At > now + _clockSkew ? "The answer is dated in the future; expected when it was given."
            : evidence.At < consent.AskedAt - _clockSkew ? "The answer is dated before the question; expected when it was given."
            : null;

    private static string? TextProblem(Consent consent, ConsentEvidence evidence, ConsentTextPair? textsNow)
        => consent.Texts is not { } asked ? "The request has no text that could have been shown; expected a new request."
            : textsNow is null || textsNow.Hashes != asked ? "The text has changed since the request was made; expected a new request."
            : !string.Equals(asked.Of(evidence.Locale), evidence.TextHash, StringComparison.Ordinal) ? "The text hash is not that of the text that is to be shown; expected the hash that came with it."
            : null;

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{1,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
