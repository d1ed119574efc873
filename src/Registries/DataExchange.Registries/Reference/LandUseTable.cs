using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataExchange.Registries.Reference;

/// <summary>
/// Purposes of land under Circular 08/2024/TT-BTNMT and the MPLIS catalogue, and the retired codes that old records
/// still carry. Where the two lists disagree the catalogue is followed.
/// </summary>
public static class LandUseTable
{
    private const string Agricultural =
        "LUC đất chuyên trồng lúa|LUK đất trồng lúa còn lại|HNK đất trồng cây hằng năm khác|CLN đất trồng cây lâu năm|" +
        "RSX đất rừng sản xuất|RPH đất rừng phòng hộ|RDD đất rừng đặc dụng|NTS đất nuôi trồng thủy sản|" +
        "CNT đất chăn nuôi tập trung|LMU đất làm muối|NKH đất nông nghiệp khác";

    private const string NonAgricultural =
        "ONT đất ở tại nông thôn|ODT đất ở tại đô thị|TSC đất trụ sở cơ quan|CQP đất quốc phòng|CAN đất an ninh|" +
        "DVH đất văn hóa|DXH đất xã hội|DYT đất y tế|DGD đất giáo dục|DTT đất thể thao|DKH đất khoa học|" +
        "DMT đất môi trường|DKT đất khí tượng|DNG đất ngoại giao|DSK đất công trình sự nghiệp khác|" +
        "SKK đất khu công nghiệp|SKN đất cụm công nghiệp|SCT đất khu công nghệ thông tin tập trung|" +
        "TMD đất thương mại, dịch vụ|SKC đất cơ sở sản xuất phi nông nghiệp|SKS đất khoáng sản|" +
        "SKX đất sản xuất vật liệu xây dựng, gốm|DGT đất giao thông|DTL đất thủy lợi|DCT đất cấp, thoát nước|" +
        "DPC đất phòng, chống thiên tai|DDD đất di tích|DRA đất xử lý chất thải|DNL đất năng lượng|DBV đất bưu chính|" +
        "DCH đất chợ|DKV đất vui chơi|DSH đất sinh hoạt cộng đồng|TON đất tôn giáo|TIN đất tín ngưỡng|" +
        "NTD đất nghĩa trang|MNC đất có mặt nước chuyên dùng|SON đất sông, suối|PNK đất phi nông nghiệp khác";

    private const string Unused =
        "BCS đất bằng chưa sử dụng|DCS đất đồi núi chưa sử dụng|NCS núi đá không có rừng cây|MCS đất có mặt nước chưa sử dụng";

    // assume: TTN is split over TON and TIN; without the record's text it is read as TON. SKT and DTS have no successor.
    private static readonly FrozenDictionary<string, string> RetiredCodes = new Dictionary<string, string>
    {
        ["BHK"] = "HNK",
        ["NHK"] = "HNK",
        ["CHN"] = "HNK",
        ["DDT"] = "DDD",
        ["TTN"] = "TON",
        ["LUN"] = "LUK",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every purpose in force, group by group.</summary>
    public static ImmutableArray<LandUseEntry> All { get; } =
    [
        .. Read(Agricultural, LandUseGroup.Agricultural),
        .. Read(NonAgricultural, LandUseGroup.NonAgricultural),
        .. Read(Unused, LandUseGroup.Unused),
    ];

    private static readonly FrozenDictionary<string, LandUseEntry> ByCode =
        All.ToFrozenDictionary(entry => entry.Code, StringComparer.Ordinal);

    /// <summary>The purpose of a code in force; null for a retired or unknown code.</summary>
    public static LandUseEntry? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The code in force that took the place of a retired one; null when there is none.</summary>
    public static string? SuccessorOf(string retiredCode) => RetiredCodes.GetValueOrDefault(retiredCode);

    private static IEnumerable<LandUseEntry> Read(string data, LandUseGroup group) =>
        data.Split('|').Select(text => new LandUseEntry(text[..3], text[4..], group));
}
