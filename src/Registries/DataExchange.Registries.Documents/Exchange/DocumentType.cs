namespace DataExchange.Registries.Documents.Exchange;

/// <summary>The 29 types of administrative documents of Decree 30/2020/NĐ-CP.</summary>
internal enum DocumentType
{
    /// <summary>Nghị quyết (cá biệt).</summary>
    Resolution = 1,

    /// <summary>Quyết định (cá biệt).</summary>
    Decision,

    /// <summary>Chỉ thị.</summary>
    Directive,

    /// <summary>Quy chế.</summary>
    Regulation,

    /// <summary>Quy định.</summary>
    Rules,

    /// <summary>Thông cáo.</summary>
    Communique,

    /// <summary>Thông báo.</summary>
    Announcement,

    /// <summary>Hướng dẫn.</summary>
    Guidance,

    /// <summary>Chương trình.</summary>
    Programme,

    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Phương án.</summary>
    Option,

    /// <summary>Đề án.</summary>
    Scheme,

    /// <summary>Dự án.</summary>
    Project,

    /// <summary>Báo cáo.</summary>
    Report,

    /// <summary>Biên bản.</summary>
    Minutes,

    /// <summary>Tờ trình.</summary>
    Submission,

    /// <summary>Hợp đồng.</summary>
    Contract,

    /// <summary>Công văn.</summary>
    OfficialLetter,

    /// <summary>Công điện.</summary>
    Telegram,

    /// <summary>Bản ghi nhớ.</summary>
    Memorandum,

    /// <summary>Bản thỏa thuận.</summary>
    Agreement,

    /// <summary>Giấy ủy quyền.</summary>
    Authorisation,

    /// <summary>Giấy mời.</summary>
    Invitation,

    /// <summary>Giấy giới thiệu.</summary>
    Introduction,

    /// <summary>Giấy nghỉ phép.</summary>
    LeavePermit,

    /// <summary>Phiếu gửi.</summary>
    DispatchSlip,

    /// <summary>Phiếu chuyển.</summary>
    TransferSlip,

    /// <summary>Phiếu báo.</summary>
    NoticeSlip,

    /// <summary>Thư công.</summary>
    PersonalLetter,
}
