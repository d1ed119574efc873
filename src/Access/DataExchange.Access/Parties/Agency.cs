namespace DataExchange.Access.Parties;

/// <summary>A body that provides or consumes data.</summary>
/// <param name="Code">The electronic identification code without its leading zero groups, such as <c>G12.18</c> or <c>H29</c>; for a company its tax code. Unique.</param>
/// <param name="NameVi">The official name in Vietnamese.</param>
/// <param name="NameEn">The name in English.</param>
/// <param name="Kind">What sort of member it is.</param>
/// <param name="Status">Whether its clients are served.</param>
public sealed record Agency(string Code, string NameVi, string NameEn, AgencyKind Kind, AgencyStatus Status = AgencyStatus.Active)
{
    /// <summary>An electronic mail address for questions about its data, or null.</summary>
    public string? Contact { get; init; }

    /// <summary>The code of the province it serves, such as <c>79</c>; null for a central body. Row conditions know it as <c>caller.province</c>.</summary>
    public string? Province { get; init; }
}
