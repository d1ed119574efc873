namespace DataExchange.Registries.Tax.Assessment;

/// <summary>The status codes of the public tax portal and their names.</summary>
internal static class TaxStatus
{
    /// <summary>The code of an active taxpayer.</summary>
    public const string Active = "00";

    private static readonly Dictionary<string, (string Vietnamese, string English)> Names = new(StringComparer.Ordinal)
    {
        [Active] = ("NNT đang hoạt động", "Active"),
        ["01"] = ("NNT ngừng hoạt động và đã hoàn thành thủ tục chấm dứt hiệu lực mã số thuế", "Ceased and closed"),
        ["03"] = ("NNT ngừng hoạt động nhưng chưa hoàn thành thủ tục chấm dứt hiệu lực mã số thuế", "Ceased, not closed"),
        ["04"] = ("NNT đang hoạt động (chi nhánh chưa chấm dứt)", "Active, branch not closed"),
        ["05"] = ("NNT tạm ngừng hoạt động, kinh doanh", "Suspended"),
        ["06"] = ("NNT không hoạt động tại địa chỉ đã đăng ký", "Not at its registered address"),
        ["07"] = ("NNT chờ làm thủ tục chấm dứt hiệu lực mã số thuế", "Closing pending"),
    };

    /// <summary>The name of a status; null for a code that is none.</summary>
    /// <param name="code">Two digits.</param>
    /// <param name="english">Whether the English name is wanted rather than the Vietnamese.</param>
    public static string? NameOf(string? code, bool english) =>
        code is not null && Names.TryGetValue(code, out var name) ? (english ? name.English : name.Vietnamese) : null;
}
