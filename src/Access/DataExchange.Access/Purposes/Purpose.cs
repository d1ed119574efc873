namespace DataExchange.Access.Purposes;

/// <summary>A registered reason for reading data; never free text.</summary>
/// <param name="Code">What the header <c>DataExchange-Purpose</c> carries, such as <c>TAX.ASSESS</c>. Unique; compared ordinally.</param>
/// <param name="Category">What kind of work it is.</param>
/// <param name="TitleVi">One line in Vietnamese.</param>
/// <param name="TitleEn">One line in English.</param>
/// <param name="OwnerAgency">The agency that registered it.</param>
public sealed record Purpose(string Code, PurposeCategory Category, string TitleVi, string TitleEn, string OwnerAgency)
{
    /// <summary>What the purpose covers, in Vietnamese; empty when not written.</summary>
    public string DescriptionVi { get; init; } = "";

    /// <summary>What the purpose covers, in English; empty when not written.</summary>
    public string DescriptionEn { get; init; } = "";

    /// <summary>Counts the published texts, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Whether it can be declared.</summary>
    public PurposeStatus Status { get; init; } = PurposeStatus.Active;
}
