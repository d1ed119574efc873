using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace DataExchange.Registries.Reference;

/// <summary>
/// The provinces of Decision 19/2025/QĐ-TTg as amended to 30 April 2026, and the 63 they were formed from on
/// 1 July 2025. A new unit took the code of the old unit that hosts its capital, so seven codes changed their meaning.
/// </summary>
public static class ProvinceTable
{
    // code | name today | wards | communes | special zones | former units: code, tax-code prefix, agency code, name
    private const string Data = """
        01|Thành phố Hà Nội|51|75|0|01 01 H26 Hà Nội
        04|Tỉnh Cao Bằng|3|53|0|04 48 H14 Cao Bằng
        08|Tỉnh Tuyên Quang|7|117|0|08 50 H60 Tuyên Quang,02 51 H22 Hà Giang
        11|Tỉnh Điện Biên|3|42|0|11 56 H18 Điện Biên
        12|Tỉnh Lai Châu|2|36|0|12 62 H35 Lai Châu
        14|Tỉnh Sơn La|8|67|0|14 55 H52 Sơn La
        15|Tỉnh Lào Cai|10|89|0|10 53 H38 Lào Cai,15 52 H63 Yên Bái
        19|Tỉnh Thái Nguyên|15|77|0|19 46 H55 Thái Nguyên,06 47 H03 Bắc Kạn
        20|Tỉnh Lạng Sơn|4|61|0|20 49 H37 Lạng Sơn
        22|Tỉnh Quảng Ninh|30|22|2|22 57 H49 Quảng Ninh
        24|Tỉnh Bắc Ninh|33|66|0|27 23 H05 Bắc Ninh,24 24 H02 Bắc Giang
        25|Tỉnh Phú Thọ|15|133|0|25 26 H44 Phú Thọ,26 25 H62 Vĩnh Phúc,17 54 H28 Hòa Bình
        31|Thành phố Hải Phòng|45|67|2|31 02 H24 Hải Phòng,30 08 H23 Hải Dương
        33|Tỉnh Hưng Yên|11|93|0|33 09 H31 Hưng Yên,34 10 H54 Thái Bình
        37|Tỉnh Ninh Bình|32|97|0|37 27 H42 Ninh Bình,35 07 H25 Hà Nam,36 06 H40 Nam Định
        38|Tỉnh Thanh Hoá|19|147|0|38 28 H56 Thanh Hóa
        40|Tỉnh Nghệ An|11|119|0|40 29 H41 Nghệ An
        42|Tỉnh Hà Tĩnh|9|60|0|42 30 H27 Hà Tĩnh
        44|Tỉnh Quảng Trị|8|69|1|45 32 H50 Quảng Trị,44 31 H46 Quảng Bình
        46|Thành phố Huế|21|19|0|46 33 H57 Thừa Thiên Huế
        48|Thành phố Đà Nẵng|23|70|1|48 04 H17 Đà Nẵng,49 40 H47 Quảng Nam
        51|Tỉnh Quảng Ngãi|9|86|1|51 43 H48 Quảng Ngãi,62 61 H34 Kon Tum
        52|Tỉnh Gia Lai|25|110|0|64 59 H21 Gia Lai,52 41 H08 Bình Định
        56|Tỉnh Khánh Hoà|16|48|1|56 42 H32 Khánh Hòa,58 45 H43 Ninh Thuận
        66|Tỉnh Đắk Lắk|14|88|0|66 60 H15 Đắk Lắk,54 44 H45 Phú Yên
        68|Tỉnh Lâm Đồng|20|103|1|68 58 H36 Lâm Đồng,67 64 H16 Đắk Nông,60 34 H11 Bình Thuận
        75|Thành phố Đồng Nai|33|62|0|75 36 H19 Đồng Nai,70 38 H10 Bình Phước
        79|Thành phố Hồ Chí Minh|113|54|1|79 03 H29 TP. Hồ Chí Minh,74 37 H09 Bình Dương,77 35 H06 Bà Rịa - Vũng Tàu
        80|Tỉnh Tây Ninh|14|82|0|72 39 H53 Tây Ninh,80 11 H39 Long An
        82|Tỉnh Đồng Tháp|20|82|0|87 14 H20 Đồng Tháp,82 12 H58 Tiền Giang
        86|Tỉnh Vĩnh Long|19|105|0|86 15 H61 Vĩnh Long,83 13 H07 Bến Tre,84 21 H59 Trà Vinh
        91|Tỉnh An Giang|14|85|3|89 16 H01 An Giang,91 17 H33 Kiên Giang
        92|Thành phố Cần Thơ|31|72|0|92 18 H13 Cần Thơ,94 22 H51 Sóc Trăng,93 63 H30 Hậu Giang
        96|Tỉnh Cà Mau|9|55|0|96 20 H12 Cà Mau,95 19 H04 Bạc Liêu
        """;

    /// <summary>The first day of the 34 provinces: 1 July 2025.</summary>
    public static readonly DateOnly Merger = new(2025, 7, 1);

    /// <summary>The day on which Đồng Nai became a city: 30 April 2026.</summary>
    public static readonly DateOnly DongNaiCity = new(2026, 4, 30);

    /// <summary>The 34 provinces of today, by code.</summary>
    public static ImmutableArray<Province> Current { get; } =
        [.. Data.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    /// <summary>The 63 provinces until 30 June 2025, by code.</summary>
    public static ImmutableArray<FormerProvince> Former { get; } =
        [.. Current.SelectMany(province => province.FormedFrom).OrderBy(former => former.Code, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Province> CurrentByCode =
        Current.ToFrozenDictionary(province => province.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FormerProvince> FormerByCode =
        Former.ToFrozenDictionary(former => former.Code, StringComparer.Ordinal);

    /// <summary>The province that a code of two digits means today; null when none does.</summary>
    public static Province? FindCurrent(string code) => CurrentByCode.GetValueOrDefault(code);

    /// <summary>The province that a code of two digits meant until 30 June 2025; null when none did.</summary>
    public static FormerProvince? FindFormer(string code) => FormerByCode.GetValueOrDefault(code);

    /// <summary>The official name behind a code on a day; null when the code was not in force.</summary>
    public static string? NameAt(string code, DateOnly on)
    {
        if (on < Merger)
        {
            return FindFormer(code)?.Name;
        }

        return code == "75" && on < DongNaiCity ? "Tỉnh Đồng Nai" : FindCurrent(code)?.Name;
    }

    private static Province Read(string line)
    {
        var cells = line.Trim().Split('|');
        return new Province(
            cells[0],
            cells[1],
            Number(cells[2]),
            Number(cells[3]),
            Number(cells[4]),
            [.. cells[5].Split(',').Select(former => ReadFormer(former, cells[0]))]);
    }

    private static FormerProvince ReadFormer(string text, string currentCode)
    {
        var cells = text.Split(' ', 4);
        return new FormerProvince(cells[0], cells[3], cells[1], cells[2], currentCode);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
