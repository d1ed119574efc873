using DataExchange.Access.Purposes;

namespace DataExchange.Administration.Purposes;

/// <summary>A new purpose, as the schema's <c>PurposeInput</c> has it.</summary>
internal sealed record PurposeInput(
    string Code, PurposeCategory Category, string TitleVi, string TitleEn, string? DescriptionVi, string? DescriptionEn, string Owner)
{
    /// <summary>The purpose, active, in its first version.</summary>
    public Purpose ToPurpose() => new(Code, Category, TitleVi, TitleEn, Owner) { DescriptionVi = DescriptionVi ?? "", DescriptionEn = DescriptionEn ?? "" };
}
