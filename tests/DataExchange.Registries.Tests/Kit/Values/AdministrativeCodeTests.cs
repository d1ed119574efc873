using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Kit.Values;

public sealed class AdministrativeCodeTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly After = new(2025, 7, 1);

    [Fact]
    public void Provinces_are_63_before_the_merger_and_34_since()
    {
        Assert.Equal(63, ProvinceTable.Former.Length);
        Assert.Equal(34, ProvinceTable.Current.Length);
        Assert.Equal(3321, ProvinceTable.Current.Sum(province => province.CommuneCount));
        Assert.Equal(7, ProvinceTable.Current.Count(province => province.Name.StartsWith("Thành phố", StringComparison.Ordinal)));
        Assert.Equal(13, CommuneTable.All.Count(commune => commune.Kind == CommuneKind.SpecialZone));
    }

    [Theory]
    [InlineData("15", "Yên Bái", "Tỉnh Lào Cai")]
    [InlineData("24", "Bắc Giang", "Tỉnh Bắc Ninh")]
    [InlineData("44", "Quảng Bình", "Tỉnh Quảng Trị")]
    [InlineData("52", "Bình Định", "Tỉnh Gia Lai")]
    [InlineData("80", "Long An", "Tỉnh Tây Ninh")]
    [InlineData("82", "Tiền Giang", "Tỉnh Đồng Tháp")]
    [InlineData("91", "Kiên Giang", "Tỉnh An Giang")]
    public void Trap_code_means_another_province_on_each_side_of_the_merger(string code, string before, string after)
    {
        Assert.True(ProvinceCode.IsTrap(code));
        Assert.True(ProvinceCode.TryParse(code, Before, out var former, out _));
        Assert.True(ProvinceCode.TryParse(code, After, out var current, out _));
        Assert.Equal((before, after), (former.Name, current.Name));
        Assert.Equal(code, former.Today);
    }

    [Fact]
    public void Trap_codes_are_seven()
    {
        Assert.Equal(7, ProvinceTable.Current.Count(province => ProvinceCode.IsTrap(province.Code)));
    }

    [Fact]
    public void Retired_codes_are_29_and_each_names_its_successor()
    {
        var retired = ProvinceTable.Former.Where(former => ProvinceTable.FindCurrent(former.Code) is null).Select(former => former.Code).ToArray();
        Assert.Equal("02 06 10 17 26 27 30 34 35 36 45 49 54 58 60 62 64 67 70 72 74 77 83 84 87 89 93 94 95", string.Join(' ', retired));
        Assert.False(ProvinceCode.TryParse("74", After, out _, out var reason));
        Assert.Equal("`74` was retired on 1 July 2025; Bình Dương is part of `79` Thành phố Hồ Chí Minh", reason);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("001")]
    [InlineData("x1")]
    [InlineData("03")]
    public void Province_code_that_never_was_is_refused(string? text)
    {
        Assert.False(ProvinceCode.TryParse(text, Before, out _, out var before));
        Assert.False(ProvinceCode.TryParse(text, After, out _, out var after));
        Assert.Equal(before, after);
    }

    [Fact]
    public void Dong_nai_is_a_city_since_30_April_2026()
    {
        Assert.Equal("Đồng Nai", ProvinceTable.NameAt("75", Before));
        Assert.Equal("Tỉnh Đồng Nai", ProvinceTable.NameAt("75", After));
        Assert.Equal("Thành phố Đồng Nai", ProvinceTable.NameAt("75", new(2026, 4, 30)));
    }

    [Fact]
    public void Commune_code_is_in_force_on_one_side_of_the_merger()
    {
        Assert.True(CommuneCode.TryParse("00070", After, out var code, out _));
        Assert.Equal("Phường Hoàn Kiếm", code.Commune.Name);
        Assert.False(CommuneCode.TryParse("00070", Before, out _, out _));
        Assert.True(CommuneCode.TryParse("87401", Before, out _, out _));
        Assert.False(CommuneCode.TryParse("87401", After, out _, out _));
        Assert.False(CommuneCode.TryParse("7", After, out _, out _));
        Assert.False(CommuneCode.TryParse("70000", After, out _, out _));
    }

    [Theory]
    [InlineData("000.00.00.G22", "G22")]
    [InlineData("000.00.12.H23", "H23.12")]
    [InlineData("000.12.30.A36", "A36.30.12")]
    [InlineData("000.21.36.I03", "I03.36.21")]
    [InlineData("G22.00.00.000", "G22")]
    [InlineData("G12.18", "G12.18")]
    [InlineData("H37.DN.001", "H37.DN.001")]
    public void Agency_code_is_read_in_both_forms(string text, string expected)
    {
        Assert.True(AgencyCode.TryParse(text, out var code, out _));
        Assert.Equal(expected, code.Text);
        Assert.Equal(expected[..3], code.Level1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("G1")]
    [InlineData("g12.18")]
    [InlineData("G12.")]
    [InlineData("00.00.00.G22")]
    [InlineData("G12.123456789.123456789.123456789.12")]
    [InlineData("G12\n")]
    public void Agency_code_malformed_is_refused(string? text)
    {
        Assert.False(AgencyCode.TryParse(text, out _, out var reason));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Agency_code_has_an_old_form_and_a_parent()
    {
        Assert.True(AgencyCode.TryParse("G12.18", out var code, out _));
        Assert.Equal("000.00.18.G12", code.OldForm);
        Assert.Equal("G12", code.Parent?.Text);
        Assert.Null(code.Parent?.Parent);
        Assert.True(AgencyCode.TryParse("H37.LONG.001", out var without, out _));
        Assert.Null(without.OldForm);
    }

    [Fact]
    public void Every_agency_on_file_has_a_valid_code()
    {
        Assert.All(AgencyTable.All, agency => Assert.True(AgencyCode.TryParse(agency.Code, out var code, out _) && code.Text == agency.Code));
        Assert.Equal(63, AgencyTable.All.Count(agency => agency.Code[0] == 'H'));
        Assert.Equal("H29", ProvinceTable.FindCurrent("79")?.AgencyCode);
    }
}
