using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataExchange.Registries.Reference;

/// <summary>
/// Communes on file: the official sample, all thirteen special zones, and synthetic units that fill up every province.
/// Synthetic codes are those from 80000 on, a block that is not issued: 9PPnn of today, 8PPnn from before the merger,
/// where PP is the province. The whole official list is not here.
/// </summary>
public static class CommuneTable
{
    private const int SyntheticPerProvince = 8;

    private const string Official = """
        01 00004 Phường Ba Đình|01 00070 Phường Hoàn Kiếm|01 00082 Phường Cửa Nam|01 00166 Phường Cầu Giấy
        79 25747 Phường Thủ Dầu Một|79 25942 Phường Dĩ An|79 25975 Phường An Phú
        48 20194 Phường Hải Vân|48 20242 Phường Hải Châu|48 20263 Phường Sơn Trà
        46 19789 Phường Thuận Hoá|46 19777 Phường Vỹ Dạ|56 22366 Phường Nha Trang|92 31135 Phường Ninh Kiều
        31 10525 Phường Hải Dương|75 25195 Phường Bình Phước|75 25210 Phường Đồng Xoài
        22 06994 Đặc khu Vân Đồn|22 07192 Đặc khu Cô Tô|31 11914 Đặc khu Cát Hải|31 11948 Đặc khu Bạch Long Vĩ
        44 19742 Đặc khu Cồn Cỏ|48 20333 Đặc khu Hoàng Sa|51 21548 Đặc khu Lý Sơn|56 22736 Đặc khu Trường Sa
        68 23272 Đặc khu Phú Quý|79 26732 Đặc khu Côn Đảo|91 31078 Đặc khu Phú Quốc|91 31105 Đặc khu Thổ Châu
        91 31108 Đặc khu Kiên Hải
        """;

    // The same names in every province, on purpose: a name alone does not identify a commune.
    private static readonly ImmutableArray<string> SyntheticNames =
    [
        "Phường Trung Tâm", "Phường Tân Phú", "Xã Hòa Bình", "Xã Tân Lập",
        "Phường Đông Hoà", "Xã Bình Minh", "Xã Quang Trung", "Xã Phú Lộc",
    ];

    /// <summary>Every commune on file, those of today first, by code.</summary>
    public static ImmutableArray<Commune> All { get; } = [.. ReadOfficial(), .. SyntheticOfToday(), .. SyntheticFormer()];

    private static readonly FrozenDictionary<string, Commune> ByCode =
        All.ToFrozenDictionary(commune => commune.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<Commune>> Today = All
        .Where(commune => commune.InForceToday)
        .GroupBy(commune => commune.ProvinceCode, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, ImmutableArray<Commune>> Before = All
        .Where(commune => !commune.InForceToday)
        .GroupBy(commune => commune.ProvinceCode, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The commune of a code of five digits, in force or not; null when it is not on file.</summary>
    public static Commune? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The communes on file of a province of today, by code; empty for an unknown province.</summary>
    public static ImmutableArray<Commune> OfProvince(string currentCode) => Today.GetValueOrDefault(currentCode, []);

    /// <summary>The communes on file of one of the 63 former provinces, by code; empty for an unknown province.</summary>
    public static ImmutableArray<Commune> OfFormerProvince(string formerCode) => Before.GetValueOrDefault(formerCode, []);

    private static IEnumerable<Commune> ReadOfficial() => Official
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(text => text.Split(' ', 3))
        .Select(cells => new Commune(cells[1], cells[2], KindOf(cells[2]), cells[0], InForceToday: true))
        .OrderBy(commune => commune.Code, StringComparer.Ordinal);

    private static IEnumerable<Commune> SyntheticOfToday() =>
        from province in ProvinceTable.Current
        from number in Enumerable.Range(0, SyntheticPerProvince)
        select Synthetic('9', province.Code, number, inForceToday: true);

    private static IEnumerable<Commune> SyntheticFormer() =>
        from province in ProvinceTable.Former
        from number in Enumerable.Range(0, SyntheticPerProvince)
        select Synthetic('8', province.Code, number, inForceToday: false);

    private static Commune Synthetic(char block, string province, int number, bool inForceToday) =>
        new($"{block}{province}{number + 1:00}", SyntheticNames[number], KindOf(SyntheticNames[number]), province, inForceToday);

    private static CommuneKind KindOf(string name) => name[0] switch
    {
        'P' => CommuneKind.Ward,
        'X' => CommuneKind.Commune,
        _ => CommuneKind.SpecialZone,
    };
}
