using DataExchange.Registries.Text;

namespace DataExchange.Registries.Tests.Kit.Values;

public sealed class VietnameseTextTests
{
    private const string Letters =
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ" +
        "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";

    [Fact]
    public void Compose_undoes_decompose_for_every_letter()
    {
        Assert.Equal(134, Letters.Length);
        foreach (var letter in Letters.Select(letter => letter.ToString()))
        {
            var apart = VietnameseText.Decompose(letter);
            Assert.Equal(letter is "đ" or "Đ" ? 1 : letter.Length + 1, Math.Min(apart.Length, 2));
            Assert.Equal(letter, VietnameseText.Compose(apart));
            Assert.Equal(letter, VietnameseText.Compose(letter));
        }
    }

    [Fact]
    public void Decompose_puts_marks_in_canonical_order()
    {
        Assert.Equal("a\u0323\u0302", VietnameseText.Decompose("ậ"));
        Assert.Equal("o\u031B\u0323", VietnameseText.Decompose("ợ"));
        Assert.Equal("ậ", VietnameseText.Compose("a\u0302\u0323"));
        Assert.Equal("ế", VietnameseText.Compose("ê\u0301"));
    }

    [Theory]
    [InlineData("Nguyễn Hoà", "NGUYỄN  Hòa ")]
    [InlineData("Thuỷ", "Thủy")]
    [InlineData("Khánh Hoà", "Khánh Hòa")]
    public void Spellings_of_one_name_have_one_search_key(string one, string other)
    {
        Assert.Equal(VietnameseText.SearchKey(one), VietnameseText.SearchKey(other));
        Assert.Equal(VietnameseText.SearchKey(one), VietnameseText.SearchKey(VietnameseText.Decompose(other)));
    }

    [Theory]
    [InlineData("Hoa", "Hòa")]
    [InlineData("Quý", "Quy")]
    [InlineData("Hoàn", "Hòan")]
    public void Different_words_keep_different_search_keys(string one, string other)
    {
        Assert.NotEqual(VietnameseText.SearchKey(one), VietnameseText.SearchKey(other));
    }
}
