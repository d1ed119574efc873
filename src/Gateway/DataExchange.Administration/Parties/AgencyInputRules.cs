using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataExchange.Access.Parties;
using DataExchange.Administration.Changes;

namespace DataExchange.Administration.Parties;

/// <summary>The form of a new agency.</summary>
internal static partial class AgencyInputRules
{
    /// <summary>What is wrong with it; nothing when it can be registered.</summary>
    public static ImmutableArray<Problem> Problems(Agency agency) =>
    [
        .. Code().IsMatch(agency.Code)
            ? []
            : (Problem[])[Problem.At("AGENCY_CODE", $"`{agency.Code}` is no agency code; expected one such as `G12.18` or `H29`, or a tax code of 10 or 13 digits.", "agency", "code")],
        .. Texts.Problem(agency.NameVi, "agency", "nameVi"),
        .. Texts.Problem(agency.NameEn, "agency", "nameEn"),
        .. agency.Contact is { } contact ? Texts.Problem(contact, "agency", "contact") : [],
    ];

    [GeneratedRegex(@"\A([A-Z][0-9]{2}(\.[A-Z0-9]{1,5}){0,5}|[0-9]{10}(-[0-9]{3})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
