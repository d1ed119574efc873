using DataExchange.Access.Purposes;

namespace DataExchange.Administration.Purposes;

/// <summary>Texts to write anew, as the schema's <c>PurposeTextInput</c> has them; null leaves what is there.</summary>
internal sealed record PurposeTextInput(string? TitleVi, string? TitleEn, string? DescriptionVi, string? DescriptionEn)
{
    /// <summary>The next version of a purpose with these texts.</summary>
    public Purpose Of(Purpose purpose) => purpose with
    {
        TitleVi = TitleVi ?? purpose.TitleVi,
        TitleEn = TitleEn ?? purpose.TitleEn,
        DescriptionVi = DescriptionVi ?? purpose.DescriptionVi,
        DescriptionEn = DescriptionEn ?? purpose.DescriptionEn,
        Version = purpose.Version + 1,
    };
}
