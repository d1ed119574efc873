using System.Collections.Immutable;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>Vietnamese names, surnames weighted as they occur.</summary>
internal static class NameBook
{
    // Weights in tenths of a percent; where two spellings share one, it is split.
    private static readonly ImmutableArray<(string Name, int Weight)> Surnames =
    [
        ("Nguyễn", 380), ("Trần", 110), ("Lê", 95), ("Phạm", 70), ("Hoàng", 25), ("Huỳnh", 25), ("Phan", 45), ("Vũ", 20),
        ("Võ", 19), ("Đặng", 21), ("Bùi", 20), ("Đỗ", 14), ("Hồ", 13), ("Ngô", 13), ("Dương", 10), ("Lý", 5),
    ];

    private static readonly int TotalWeight = Surnames.Sum(surname => surname.Weight);

    private static readonly ImmutableArray<string> MaleMiddle = ["Văn", "Hữu", "Đức", "Minh", "Quang", "Xuân", "Công", "Thanh"];

    private static readonly ImmutableArray<string> FemaleMiddle = ["Thị", "Ngọc", "Thu", "Thị Thanh", "Phương", "Thị Mỹ", "Kim", "Bích"];

    // Both tone placements of one name are here on purpose: Hoà and Hòa, Thuỷ and Thủy.
    private static readonly ImmutableArray<string> MaleGiven =
        ["Hùng", "Dũng", "Tuấn", "Hoà", "Hòa", "Long", "Sơn", "Khoa", "Phúc", "Đạt", "Nam", "Tiến", "Vinh", "Bảo", "Quý", "Thắng"];

    private static readonly ImmutableArray<string> FemaleGiven =
        ["Lan", "Hương", "Mai", "Thuỷ", "Thủy", "Hoa", "Linh", "Trang", "Ngân", "Yến", "Hạnh", "Nhung", "Loan", "Vy", "Thảo", "Hoà"];

    private static readonly ImmutableArray<string> Streets =
        ["Lê Lợi", "Trần Hưng Đạo", "Nguyễn Huệ", "Hai Bà Trưng", "Quang Trung", "Lý Thường Kiệt", "Phan Bội Châu", "Nguyễn Trãi", "Hùng Vương", "Điện Biên Phủ"];

    private static readonly ImmutableArray<string> Trades =
        ["Xây dựng", "Thương mại", "Vận tải", "Nông sản", "Cơ khí", "Dệt may", "Thủy sản", "Du lịch", "Phần mềm", "Vật liệu"];

    private static readonly ImmutableArray<string> Brands =
        ["An Phát", "Bình Minh", "Đại Thành", "Hoà Phú", "Hưng Thịnh", "Minh Long", "Phương Nam", "Sao Mai", "Tân Tiến", "Việt Hưng"];

    public static string Surname(ref SyntheticRandom random)
    {
        var draw = random.Next(TotalWeight);
        foreach (var (name, weight) in Surnames)
        {
            draw -= weight;
            if (draw < 0)
            {
                return name;
            }
        }

        return Surnames[0].Name;
    }

    public static string MiddleAndGiven(ref SyntheticRandom random, Sex sex) => sex == Sex.Male
        ? $"{random.Pick(MaleMiddle)} {random.Pick(MaleGiven)}"
        : $"{random.Pick(FemaleMiddle)} {random.Pick(FemaleGiven)}";

    public static string AddressLine(ref SyntheticRandom random) => random.PerMille(600)
        ? $"Số {random.Between(1, 400)} đường {random.Pick(Streets)}"
        : $"Thôn {random.Between(1, 15)}";

    public static string Company(ref SyntheticRandom random, int index) =>
        $"Công ty {(random.PerMille(700) ? "TNHH" : "Cổ phần")} {random.Pick(Trades)} {random.Pick(Brands)} {index + 1}";
}
