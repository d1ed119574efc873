using System.Text.RegularExpressions;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>A purpose code is safe in headers, records and logs.</summary>
internal sealed partial class PurposeCodeRule : IAccessRule
{
    public IEnumerable<AccessProblem> Check(AccessSnapshot state)
        => state.Purposes
            .Where(p => !Code().IsMatch(p.Code))
            .Select(p => new AccessProblem("PURPOSE_CODE_MALFORMED", $"purpose {p.Code}", "A purpose code must be 1 to 64 capital letters, digits, dots, hyphens and underscores, beginning with a letter."));

    [GeneratedRegex(@"\A[A-Z][A-Z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
