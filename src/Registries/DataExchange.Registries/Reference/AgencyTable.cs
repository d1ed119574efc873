using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataExchange.Registries.Reference;

/// <summary>
/// Agencies of Decision 20/2020/QĐ-TTg under the names of that list, merged ones included because their codes are
/// still in traffic; then the 63 provincial codes. A merged province keeps the code of the unit that gave its name.
/// </summary>
public static class AgencyTable
{
    private const string Central = """
        G01|Bộ Công an|Ministry of Public Security
        G02|Bộ Công Thương|Ministry of Industry and Trade
        G03|Bộ Giáo dục và Đào tạo|Ministry of Education and Training
        G04|Bộ Giao thông vận tải|Ministry of Transport
        G05|Bộ Kế hoạch và Đầu tư|Ministry of Planning and Investment
        G06|Bộ Khoa học và Công nghệ|Ministry of Science and Technology
        G07|Bộ Lao động - Thương binh và Xã hội|Ministry of Labour, Invalids and Social Affairs
        G08|Bộ Ngoại giao|Ministry of Foreign Affairs
        G09|Bộ Nội vụ|Ministry of Home Affairs
        G10|Bộ Nông nghiệp và Môi trường|Ministry of Agriculture and Environment
        G11|Bộ Quốc phòng|Ministry of National Defence
        G12|Bộ Tài chính|Ministry of Finance
        G12.02|Vụ Ngân sách nhà nước|State Budget Department
        G12.12|Kho bạc Nhà nước|State Treasury
        G12.18|Cục Thuế|Tax Department
        G12.22|Ủy ban Chứng khoán Nhà nước|State Securities Commission
        G12.34|Cục Hải quan|Customs Department
        G13|Bộ Tài nguyên và Môi trường|Ministry of Natural Resources and Environment
        G14|Bộ Thông tin và Truyền thông|Ministry of Information and Communications
        G15|Bộ Tư pháp|Ministry of Justice
        G16|Bộ Văn hóa, Thể thao và Du lịch|Ministry of Culture, Sports and Tourism
        G17|Bộ Xây dựng|Ministry of Construction
        G18|Bộ Y tế|Ministry of Health
        G19|Ngân hàng Nhà nước Việt Nam|State Bank of Viet Nam
        G20|Thanh tra Chính phủ|Government Inspectorate
        G21|Bộ Dân tộc và Tôn giáo|Ministry of Ethnic Minorities and Religions
        G22|Văn phòng Chính phủ|Government Office
        G24|Bảo hiểm xã hội Việt Nam|Viet Nam Social Security
        G27|Đài Tiếng nói Việt Nam|Voice of Viet Nam
        G28|Đài Truyền hình Việt Nam|Viet Nam Television
        G30|Thông tấn xã Việt Nam|Viet Nam News Agency
        G34|Ủy ban Giám sát tài chính Quốc gia|National Financial Supervisory Commission
        G36|Ủy ban Quản lý vốn nhà nước tại doanh nghiệp|Commission for the Management of State Capital
        """;

    /// <summary>Every agency on file: central ones by code, then provincial ones by code.</summary>
    public static ImmutableArray<AgencyEntry> All { get; } = [.. ReadCentral(), .. ReadProvincial()];

    private static readonly FrozenDictionary<string, AgencyEntry> ByCode =
        All.ToFrozenDictionary(agency => agency.Code, StringComparer.Ordinal);

    /// <summary>The agency of a code in the form of Decision 20/2020; null when it is not on file.</summary>
    public static AgencyEntry? Find(string code) => ByCode.GetValueOrDefault(code);

    private static IEnumerable<AgencyEntry> ReadCentral() => Central
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Trim().Split('|'))
        .Select(cells => new AgencyEntry(cells[0], cells[1], cells[2], ParentOf(cells[0])));

    private static IEnumerable<AgencyEntry> ReadProvincial() => ProvinceTable.Former
        .OrderBy(former => former.AgencyCode, StringComparer.Ordinal)
        .Select(former => new AgencyEntry(
            former.AgencyCode, $"Ủy ban nhân dân {former.Name}", $"People's Committee of {former.Name}", ParentCode: null));

    private static string? ParentOf(string code) => code.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? code[..dot] : null;
}
