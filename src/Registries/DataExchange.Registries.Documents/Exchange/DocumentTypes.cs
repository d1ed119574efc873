using System.Collections.Immutable;

namespace DataExchange.Registries.Documents.Exchange;

/// <summary>The Vietnamese name of each document type and its abbreviation. Source: Decree 30/2020/NĐ-CP, appendix III.</summary>
internal static class DocumentTypes
{
    private static readonly ImmutableSortedDictionary<DocumentType, (string Name, string? Abbreviation)> Entries =
        new Dictionary<DocumentType, (string, string?)>
        {
            [DocumentType.Resolution] = ("Nghị quyết (cá biệt)", "NQ"),
            [DocumentType.Decision] = ("Quyết định (cá biệt)", "QĐ"),
            [DocumentType.Directive] = ("Chỉ thị", "CT"),
            [DocumentType.Regulation] = ("Quy chế", "QC"),
            [DocumentType.Rules] = ("Quy định", "QyĐ"),
            [DocumentType.Communique] = ("Thông cáo", "TC"),
            [DocumentType.Announcement] = ("Thông báo", "TB"),
            [DocumentType.Guidance] = ("Hướng dẫn", "HD"),
            [DocumentType.Programme] = ("Chương trình", "CTr"),
            [DocumentType.Plan] = ("Kế hoạch", "KH"),
            [DocumentType.Option] = ("Phương án", "PA"),
            [DocumentType.Scheme] = ("Đề án", "ĐA"),
            [DocumentType.Project] = ("Dự án", "DA"),
            [DocumentType.Report] = ("Báo cáo", "BC"),
            [DocumentType.Minutes] = ("Biên bản", "BB"),
            [DocumentType.Submission] = ("Tờ trình", "TTr"),
            [DocumentType.Contract] = ("Hợp đồng", "HĐ"),
            [DocumentType.OfficialLetter] = ("Công văn", null),
            [DocumentType.Telegram] = ("Công điện", "CĐ"),
            [DocumentType.Memorandum] = ("Bản ghi nhớ", "BGN"),
            [DocumentType.Agreement] = ("Bản thỏa thuận", "BTT"),
            [DocumentType.Authorisation] = ("Giấy ủy quyền", "GUQ"),
            [DocumentType.Invitation] = ("Giấy mời", "GM"),
            [DocumentType.Introduction] = ("Giấy giới thiệu", "GGT"),
            [DocumentType.LeavePermit] = ("Giấy nghỉ phép", "GNP"),
            [DocumentType.DispatchSlip] = ("Phiếu gửi", "PG"),
            [DocumentType.TransferSlip] = ("Phiếu chuyển", "PC"),
            [DocumentType.NoticeSlip] = ("Phiếu báo", "PB"),
            [DocumentType.PersonalLetter] = ("Thư công", null),
        }.ToImmutableSortedDictionary();

    /// <summary>The Vietnamese name.</summary>
    public static string NameOf(DocumentType type) => Entries[type].Name;

    /// <summary>What a sign of the type begins with: `QĐ`; null for the two types without one.</summary>
    public static string? AbbreviationOf(DocumentType type) => Entries[type].Abbreviation;

    /// <summary>
    /// Whether a sign, such as `QĐ-BNV`, belongs to a type: it begins with the type's abbreviation and a hyphen; the
    /// sign of a type without one begins with no abbreviation of another.
    /// </summary>
    public static bool Fits(DocumentType type, string notation)
    {
        var head = notation.Split('-', 2)[0];
        return AbbreviationOf(type) is { } abbreviation
            ? head == abbreviation && notation.Length > head.Length + 1
            : !Entries.Values.Any(e => e.Abbreviation == head);
    }
}
