using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Documents.Sending;

/// <summary>What a document to send must fulfil, as far as the input alone can tell.</summary>
internal static class SendDocumentRules
{
    /// <summary>Most recipients of one document.</summary>
    public const int MaxRecipients = 100;

    /// <summary>Most characters of a subject.</summary>
    public const int MaxSubjectLength = 1_000;

    /// <summary>Most characters of any other text.</summary>
    public const int MaxTextLength = 200;

    /// <summary>Most attachments, and most persons, parcels or organisations concerned.</summary>
    public const int MaxItems = 100;

    private static readonly string[] Competences = ["TM.", "Q.", "KT.", "TL.", "TUQ."];

    /// <summary>Every rule broken; empty for a document that may be sent.</summary>
    public static IReadOnlyList<MutationError> Check(SendDocumentInput input) =>
        [.. Agencies(input), .. Recipients(input), .. Notation(input), .. Texts(input), .. Attachments(input)];

    private static IEnumerable<MutationError> Agencies(SendDocumentInput input)
    {
        if (AgencyTable.Find(input.Issuer) is null)
        {
            yield return Unknown(input.Issuer, "issuer");
        }

        foreach (var code in input.Recipients.Distinct().Where(code => AgencyTable.Find(code) is null).Take(MaxItems))
        {
            yield return Unknown(code, "recipients");
        }
    }

    private static IEnumerable<MutationError> Recipients(SendDocumentInput input)
    {
        if (input.Recipients.Count is 0 or > MaxRecipients || input.Recipients.Distinct().Count() != input.Recipients.Count)
        {
            yield return new(MutationErrorCode.RecipientsInvalid, $"Expected 1 to {MaxRecipients} recipients, none of them twice.", "recipients");
        }
    }

    private static IEnumerable<MutationError> Notation(SendDocumentInput input)
    {
        if (!DocumentNumber.TryParse($"01/{input.Notation}", out _, out _) || input.Notation.Contains('/', StringComparison.Ordinal))
        {
            yield return new(MutationErrorCode.NotationInvalid, "Expected a sign such as `QĐ-BNV`, without the number.", "notation");
        }
        else if (!DocumentTypes.Fits(input.Type, input.Notation))
        {
            var expected = DocumentTypes.AbbreviationOf(input.Type) is { } abbreviation
                ? $"to begin with `{abbreviation}-`"
                : "to begin with the agency, for the type has no abbreviation";
            yield return new(MutationErrorCode.NotationInvalid, $"Expected the sign {expected}.", "notation");
        }
    }

    private static IEnumerable<MutationError> Texts(SendDocumentInput input)
    {
        if (!IsText(input.Subject, MaxSubjectLength))
        {
            yield return new(MutationErrorCode.TextInvalid, $"Expected 1 to {MaxSubjectLength} characters.", "subject");
        }

        if (!IsText(input.SignerPosition, MaxTextLength))
        {
            yield return new(MutationErrorCode.TextInvalid, $"Expected 1 to {MaxTextLength} characters.", "signerPosition");
        }

        if (!IsText(input.SignerName, MaxTextLength))
        {
            yield return new(MutationErrorCode.TextInvalid, $"Expected 1 to {MaxTextLength} characters.", "signerName");
        }

        if (input.SignerCompetence is { } competence && !Competences.Contains(competence))
        {
            yield return new(MutationErrorCode.TextInvalid, $"Expected one of {string.Join(", ", Competences.Select(c => $"`{c}`"))}, or none.", "signerCompetence");
        }

        foreach (var (items, field) in new[]
        {
            (input.ConcernsCitizens, "concernsCitizens"),
            (input.ConcernsLandParcels, "concernsLandParcels"),
            (input.ConcernsOrganisations, "concernsOrganisations"),
        })
        {
            if (items.Count > MaxItems || items.Any(item => !IsText(item, MaxTextLength)))
            {
                yield return new(MutationErrorCode.TextInvalid, $"Expected at most {MaxItems} keys, none of them empty.", field);
            }
        }
    }

    private static IEnumerable<MutationError> Attachments(SendDocumentInput input)
    {
        if (input.Attachments.Count > MaxItems || input.Attachments.Any(a => !IsSound(a)))
        {
            yield return new(
                MutationErrorCode.AttachmentInvalid,
                $"Expected at most {MaxItems} attachments, each with a name, a media type, a size from 0 and a hash of 64 hexadecimal digits.",
                "attachments");
        }
    }

    private static bool IsSound(AttachmentInput attachment) =>
        IsText(attachment.Name, MaxTextLength) && IsText(attachment.MediaType, MaxTextLength) && attachment.SizeBytes >= 0
        && attachment.Sha256.Length == 64 && attachment.Sha256.All(char.IsAsciiHexDigit);

    private static bool IsText(string text, int maxLength) => text.Length <= maxLength && !string.IsNullOrWhiteSpace(text);

    private static MutationError Unknown(string code, string field) =>
        new(MutationErrorCode.UnknownAgency, $"`{code}` is not in the list of agencies.", field);
}
