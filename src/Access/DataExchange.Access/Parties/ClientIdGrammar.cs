using System.Text.RegularExpressions;

namespace DataExchange.Access.Parties;

/// <summary>The grammar of client identifiers, with a reason for each way of missing it.</summary>
internal static partial class ClientIdGrammar
{
    private const int MaxLength = 128;

    /// <summary>Null when <paramref name="text"/> is an identifier, else one sentence.</summary>
    internal static string? Check(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "The client identifier is empty; expected `instance:class:member:subsystem`.";
        }

        if (text.Length > MaxLength)
        {
            return $"The client identifier has {text.Length} characters; expected at most {MaxLength}.";
        }

        var parts = text.Split(':');
        return parts.Length == 4
            ? CheckParts(parts)
            : $"The client identifier has {parts.Length} part(s); expected four: `instance:class:member:subsystem`.";
    }

    private static string? CheckParts(string[] parts) => parts switch
    {
        [not "VN", ..] => "The instance of a client identifier must be `VN`.",
        [_, not ("GOV" or "COM"), ..] => "The class of a client identifier must be `GOV` or `COM`.",
        [_, "GOV", var member, _] when !AgencyCode().IsMatch(member)
            => "The member of a `GOV` client identifier must be an agency code such as `G12.18` or `H29`.",
        [_, "COM", var member, _] when !TaxCode().IsMatch(member)
            => "The member of a `COM` client identifier must be a tax code of 10 digits, or of 10 and 3 digits joined by a hyphen.",
        [_, _, _, var subsystem] when !Subsystem().IsMatch(subsystem)
            => "The subsystem of a client identifier must be 1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit.",
        _ => null,
    };

    [GeneratedRegex(@"\A[A-Z][0-9]{2}(\.[A-Z0-9]{1,5}){0,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyCode();

    [GeneratedRegex(@"\A[0-9]{10}(-[0-9]{3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex TaxCode();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subsystem();
}
