using DataExchange.Registries.Documents.Exchange;
using DataExchange.Registries.Text;

namespace DataExchange.Registries.Tests.Documents.Exchange;

public sealed class SearchTermsTests
{
    [Fact]
    public void Terms_have_neither_accents_nor_capitals_nor_doubles() =>
        Assert.Equal(["ve", "viec", "cap", "giay", "dat", "o"], SearchTerms.Of("Về việc cấp GIẤY đất ở, về Đất", 100));

    [Fact]
    public void Terms_of_both_unicode_forms_are_equal() => Assert.Equal(
        SearchTerms.Of(VietnameseText.Compose("Thanh Hoá"), 9),
        SearchTerms.Of(VietnameseText.Decompose("Thanh Hóa"), 9));

    [Fact]
    public void Terms_stop_at_the_limit() => Assert.Equal(["a", "b"], SearchTerms.Of("a b c", 2));

    [Fact]
    public void Terms_of_a_text_without_words_are_none() => Assert.Empty(SearchTerms.Of(" ,.- ", 9));

    [Fact]
    public void Long_words_are_cut() => Assert.Equal([new string('x', SearchTerms.MaxLength)], SearchTerms.Of(new string('x', 1000), 9));
}
