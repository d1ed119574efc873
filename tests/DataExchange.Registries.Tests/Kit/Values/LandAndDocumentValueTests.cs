using DataExchange.Registries.Reference;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Kit.Values;

public sealed class LandAndDocumentValueTests
{
    [Theory]
    [InlineData("BHK", "HNK")]
    [InlineData("NHK", "HNK")]
    [InlineData("CHN", "HNK")]
    [InlineData("DDT", "DDD")]
    [InlineData("TTN", "TON")]
    [InlineData("LUN", "LUK")]
    public void Land_use_code_retired_is_refused_and_mapped_on_import(string retired, string successor)
    {
        Assert.False(LandUseCode.TryParse(retired, out _, out var reason));
        Assert.Equal($"`{retired}` was retired; its successor is `{successor}`", reason);
        Assert.True(LandUseCode.TryImport(retired, out var code, out _));
        Assert.Equal(successor, code.Text);
    }

    [Theory]
    [InlineData("SKT")]
    [InlineData("DTS")]
    [InlineData("XXX")]
    [InlineData("ont")]
    [InlineData(null)]
    public void Land_use_code_without_successor_is_refused_on_import_too(string? text)
    {
        Assert.False(LandUseCode.TryParse(text, out _, out _));
        Assert.False(LandUseCode.TryImport(text, out _, out _));
    }

    [Fact]
    public void Land_use_codes_in_force_are_unique_and_grouped()
    {
        Assert.Equal(LandUseTable.All.Length, LandUseTable.All.Select(entry => entry.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.True(LandUseCode.TryParse("CNT", out var code, out _));
        Assert.Equal(LandUseGroup.Agricultural, code.Group);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Land_use_origin_is_from_1_to_16(int code, bool valid)
    {
        Assert.Equal(valid, LandUseOrigin.TryCreate(code, out var origin, out _));
        Assert.Equal(valid ? code : 0, origin.Code);
    }

    [Theory]
    [InlineData("80103_12_345", true)]
    [InlineData("80103_0_345", false)]
    [InlineData("80103_12_0345", false)]
    [InlineData("8010_12_345", false)]
    [InlineData("80103-12-345", false)]
    [InlineData(null, false)]
    public void Parcel_id_is_commune_sheet_and_number(string? text, bool valid)
    {
        Assert.Equal(valid, ParcelId.TryParse(text, out var id, out _));
        Assert.Equal(valid ? ("80103", 12, 345) : (string.Empty, 0, 0), valid ? (id.CommuneCode, id.MapSheet, id.ParcelNumber) : (id.Text, 0, 0));
    }

    [Theory]
    [InlineData("BX 123456", "2024-12-31", true)]
    [InlineData("BX 123456", "2025-01-01", false)]
    [InlineData("AA 01234567", "2025-01-01", true)]
    [InlineData("AA 01234567", "2024-12-31", false)]
    [InlineData("A 123456", "2020-01-01", false)]
    [InlineData("AA123456", "2020-01-01", false)]
    public void Certificate_serial_has_six_digits_before_2025_and_eight_since(string text, string issued, bool valid)
    {
        var day = DateOnly.Parse(issued, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(valid, CertificateSerial.TryParse(text, day, out _, out _));
    }

    [Theory]
    [InlineData("15/QĐ-BNV", 15, "QĐ-BNV", null)]
    [InlineData("7816/VPCP-TTĐT", 7816, "VPCP-TTĐT", null)]
    [InlineData("278/2025/NĐ-CP", 278, "NĐ-CP", 2025)]
    [InlineData("01/CTr-BTC", 1, "CTr-BTC", null)]
    public void Document_number_valid_has_its_parts(string text, int number, string notation, int? year)
    {
        Assert.True(DocumentNumber.TryParse(text, out var value, out _));
        Assert.Equal((number, notation, year), (value.Number, value.Notation, value.Year));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("5/QĐ-BNV")]
    [InlineData("00/QĐ-BNV")]
    [InlineData("15QĐ-BNV")]
    [InlineData("15/")]
    [InlineData("15/25/QĐ-BNV")]
    [InlineData("15/QĐ-BNV\n")]
    public void Document_number_malformed_is_refused(string? text)
    {
        Assert.False(DocumentNumber.TryParse(text, out _, out _));
    }

    [Fact]
    public void Document_number_below_ten_gets_a_leading_zero()
    {
        Assert.Equal("07/QĐ-BNV", DocumentNumber.Create(7, "QĐ-BNV").Text);
    }

    [Fact]
    public void Money_in_dong_is_whole()
    {
        Assert.True(Money.TryCreate(10m, "VND", out var money, out _));
        Assert.Equal(Money.Dong(10), money);
        Assert.False(Money.TryCreate(10.5m, "VND", out _, out _));
        Assert.True(Money.TryCreate(10.5m, "USD", out _, out _));
        Assert.False(Money.TryCreate(1m, "vnd", out _, out _));
        Assert.False(Money.TryCreate(1m, null, out _, out _));
    }
}
