namespace DataExchange.Access.Parties;

/// <summary>What sort of member an agency is.</summary>
public enum AgencyKind
{
    /// <summary>A ministry or a body of that rank (codes beginning with G).</summary>
    Ministry,

    /// <summary>A department, general department or institute below a ministry.</summary>
    Department,

    /// <summary>A People's Committee of a province or city (codes beginning with H).</summary>
    Province,

    /// <summary>An enterprise or other organisation outside the state.</summary>
    Company,
}
