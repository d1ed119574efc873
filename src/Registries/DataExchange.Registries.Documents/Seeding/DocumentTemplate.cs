using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Seeding;

/// <summary>What a generated document can be: its type, its subject and what it is about.</summary>
/// <param name="Type">The type.</param>
/// <param name="Subject">The subject; it names nobody.</param>
/// <param name="About">What it is about; null for nobody and nothing.</param>
internal sealed record DocumentTemplate(DocumentType Type, string Subject, SubjectKind? About)
{
    /// <summary>All templates; about as many about land as about people, some about organisations, the rest general.</summary>
    public static IReadOnlyList<DocumentTemplate> All { get; } =
    [
        new(DocumentType.OfficialLetter, "V/v cung cấp thông tin địa chính để xác định nghĩa vụ tài chính về đất đai", SubjectKind.LandParcel),
        new(DocumentType.TransferSlip, "Phiếu chuyển thông tin chuyển nhượng quyền sử dụng đất", SubjectKind.LandParcel),
        new(DocumentType.Decision, "Về việc cho phép chuyển mục đích sử dụng đất", SubjectKind.LandParcel),
        new(DocumentType.Decision, "Về việc cấp giấy chứng nhận quyền sử dụng đất", SubjectKind.LandParcel),
        new(DocumentType.Announcement, "Thông báo nộp thuế sử dụng đất phi nông nghiệp", SubjectKind.LandParcel),
        new(DocumentType.OfficialLetter, "V/v xác minh thông tin cư trú", SubjectKind.Citizen),
        new(DocumentType.OfficialLetter, "V/v đề nghị cung cấp thông tin hộ tịch", SubjectKind.Citizen),
        new(DocumentType.Announcement, "Thông báo kết quả giải quyết thủ tục hành chính", SubjectKind.Citizen),
        new(DocumentType.Decision, "Về việc hưởng trợ cấp xã hội hằng tháng", SubjectKind.Citizen),
        new(DocumentType.Introduction, "Giới thiệu đến liên hệ công tác", SubjectKind.Citizen),
        new(DocumentType.OfficialLetter, "V/v xác minh tình trạng hoạt động của doanh nghiệp", SubjectKind.Organisation),
        new(DocumentType.Decision, "Về việc kiểm tra thuế tại trụ sở người nộp thuế", SubjectKind.Organisation),
        new(DocumentType.Minutes, "Biên bản kiểm tra việc chấp hành pháp luật về đất đai", SubjectKind.Organisation),
        new(DocumentType.Report, "Báo cáo tình hình thực hiện nhiệm vụ chuyển đổi số", null),
        new(DocumentType.Plan, "Kế hoạch làm sạch cơ sở dữ liệu đất đai", null),
        new(DocumentType.Invitation, "Mời họp về kết nối, chia sẻ dữ liệu", null),
        new(DocumentType.Submission, "Tờ trình về việc ban hành danh mục cơ sở dữ liệu dùng chung", null),
        new(DocumentType.Directive, "Về việc tăng cường kỷ luật, kỷ cương hành chính", null),
        new(DocumentType.Guidance, "Hướng dẫn gửi, nhận văn bản điện tử", null),
        new(DocumentType.Telegram, "Về việc ứng phó với mưa lũ", null),
    ];
}
