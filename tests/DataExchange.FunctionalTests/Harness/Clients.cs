namespace DataExchange.FunctionalTests.Harness;

/// <summary>The clients of the demonstration.</summary>
internal static class Clients
{
    public const string Tax = "VN:GOV:G12.18:thue-dien-tu";

    public const string OneDoor = "VN:GOV:H29:mot-cua";

    public const string Portal = "VN:GOV:G22:cong-dich-vu";

    public const string DocumentAxis = "VN:GOV:G22:truc-van-ban";

    public const string Statistics = "VN:GOV:G12:thong-ke";
}
