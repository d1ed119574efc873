using System.Globalization;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Consents;

namespace DataExchange.Access.ConsentTexts;

/// <summary>Vietnamese.</summary>
internal sealed class VietnameseWording : IConsentWording
{
    public string Locale => "vi";

    public string Title => "ĐỀ NGHỊ ĐỒNG Ý CHO ĐỌC DỮ LIỆU CÁ NHÂN";

    public string FieldsHeading => "Dữ liệu sẽ được đọc, từng mục chỉ khi Ông/Bà chấp nhận (không có mục nào được chọn sẵn):";

    public string Rights =>
        "Ông/Bà có quyền từ chối toàn bộ hoặc một phần; im lặng không phải là đồng ý. Ông/Bà có thể tạm dừng hoặc rút lại sự đồng ý bất cứ lúc nào, trực tuyến hoặc tại bộ phận một cửa của các cơ quan nêu trên. "
        + "Việc rút lại có hiệu lực ngay; được xác nhận trong 2 ngày làm việc và hoàn tất trong 15 ngày (20 ngày nếu có bên thứ ba đã nhận dữ liệu). "
        + "Ông/Bà xem được ai đã đọc dữ liệu của mình.";

    public string Purpose(ConsentTextFacts facts)
    {
        var purpose = facts.Purpose;
        return $"Mục đích: {purpose.TitleVi} ({purpose.Code}, phiên bản {purpose.Version.ToString(CultureInfo.InvariantCulture)})." + (purpose.DescriptionVi.Length > 0 ? " " + purpose.DescriptionVi : "");
    }

    public string Consumer(ConsentTextFacts facts) => $"Bên sẽ xem: {facts.Consumer.NameVi} ({facts.Consumer.Code}).";

    public string Provider(ConsentTextFacts facts) => $"Bên giữ dữ liệu: {facts.Provider.NameVi} ({facts.Provider.Code}), theo thỏa thuận {facts.Agreement.Reference}.";

    public string LegalBasis(LegalBasis basis) => $"Căn cứ pháp lý: {basis.Instrument}{(basis.Article.Length > 0 ? ", " + basis.Article : "")}.";

    public string Field(ConsentTextField field)
        => $"{field.Words.Vi}{(field.Term is null ? "" : $" ({field.Term})")} [{field.Coordinate}]{Form(field.Transform)}{(field.Class == DataClass.Sensitive ? "; DỮ LIỆU CÁ NHÂN NHẠY CẢM" : "")}";

    public string Uses(Consent request) => request.Mode == ConsentMode.Onetime
        ? "Số lần: một lần."
        : $"Số lần: {Frequency(request.Frequency)}{(request.MaxUses is { } most ? $", tổng cộng không quá {most.ToString(CultureInfo.InvariantCulture)} lần" : "")}.";

    public string DataPeriod(Validity? period) => period is not { } days
        ? "Dữ liệu của: mọi thời điểm."
        : $"Dữ liệu của: từ {Day(days.From)} đến {(days.To is { } to ? Day(to.AddDays(-1)) : "nay")}.";

    public string Term(ConsentTerm term)
        => $"Thời hạn: từ {Instant(term.From)} đến {(term.To is { } to ? Instant(to) : "khi Ông/Bà rút lại")}.";

    public string Retention(Agreement agreement)
        => agreement.RetentionDays is { } days ? $"Thời gian lưu giữ: không quá {days.ToString(CultureInfo.InvariantCulture)} ngày." : "Thời gian lưu giữ: theo căn cứ pháp lý.";

    public string Onward(Agreement agreement) => agreement.OnwardSharing ? "Chuyển tiếp: bên nhận được chuyển tiếp dữ liệu." : "Chuyển tiếp: không chuyển cho bên nào khác.";

    private static string Frequency(ConsentFrequency frequency) => frequency switch
    {
        ConsentFrequency.Daily => "mỗi ngày không quá một lần",
        ConsentFrequency.Weekly => "mỗi tuần không quá một lần",
        ConsentFrequency.Monthly => "mỗi tháng không quá một lần",
        ConsentFrequency.Yearly => "mỗi năm không quá một lần",
        _ => "khi mục đích cần",
    };

    private static string Form(Transform transform) => transform switch
    {
        Transform.None => "",
        Transform.Range => ", chỉ theo khoảng",
        Transform.YearOnly => ", chỉ năm",
        Transform.ProvinceOnly => ", chỉ tỉnh, thành phố",
        Transform.MaskLast4 => ", chỉ bốn ký tự cuối",
        Transform.HashPairwise => ", chỉ dưới dạng mã",
        Transform.Exists => ", chỉ cho biết có hay không",
        _ => ", không hiển thị",
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => instant.ToOffset(LocalDays.Offset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
