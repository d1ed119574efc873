using System.Collections.Immutable;
using DataExchange.Access.Purposes;

namespace DataExchange.Access.Demonstration;

/// <summary>The purposes of the demonstration.</summary>
internal static class DemonstrationPurposes
{
    internal const string TaxAssessment = "TAX.ASSESS";
    internal const string LandTransfer = "TTHC.LAND.TRANSFER";
    internal const string Prefill = "TTHC.PREFILL";
    internal const string DocumentExchange = "DOC.EXCHANGE";
    internal const string Statistics = "STAT.AGG";

    internal static ImmutableArray<Purpose> All { get; } =
    [
        new(TaxAssessment, PurposeCategory.Procedure, "Tính và thông báo thuế", "Assessing taxes", "G12.18"),
        new(LandTransfer, PurposeCategory.Procedure, "Giải quyết hồ sơ chuyển quyền sử dụng đất", "Handling a transfer of land use rights", "H29"),
        new(Prefill, PurposeCategory.Procedure, "Điền sẵn biểu mẫu dịch vụ công", "Filling forms of public services in advance", "G22"),
        new(DocumentExchange, PurposeCategory.Procedure, "Gửi, nhận văn bản điện tử", "Sending and receiving electronic documents", "G22"),
        new(Statistics, PurposeCategory.Statistics, "Tổng hợp số liệu thống kê", "Compiling statistics", "G12"),
    ];
}
