using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Tests.Documents.Exchange;

public sealed class DocumentTypesTests
{
    [Fact]
    public void There_are_29_types_of_which_two_have_no_abbreviation()
    {
        var types = Enum.GetValues<DocumentType>();
        Assert.Equal(29, types.Length);
        Assert.Equal(
            [DocumentType.OfficialLetter, DocumentType.PersonalLetter],
            types.Where(type => DocumentTypes.AbbreviationOf(type) is null));
        Assert.Equal(29, types.Select(DocumentTypes.NameOf).Distinct().Count());
    }

    [Theory]
    [InlineData(DocumentType.Decision, "QĐ-BNV", true)]
    [InlineData(DocumentType.Decision, "TB-BNV", false)]
    [InlineData(DocumentType.Decision, "QĐ", false)]
    [InlineData(DocumentType.Decision, "QĐ-", false)]
    [InlineData(DocumentType.OfficialLetter, "VPCP-TTĐT", true)]
    [InlineData(DocumentType.OfficialLetter, "QĐ-BNV", false)]
    internal void Fits_compares_the_head_of_the_sign(DocumentType type, string notation, bool fits) =>
        Assert.Equal(fits, DocumentTypes.Fits(type, notation));
}
