using System.Collections.Frozen;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>
/// The people whom documentation and demonstrations name; they take the first five indexes and have no flaws in their
/// records. All are invented.
/// </summary>
public static class DemonstrationPeople
{
    /// <summary>Index of Nguyễn Văn An, 001085012345, two parcels, married to Bình.</summary>
    public const int An = 0;

    /// <summary>Index of Trần Thị Bình, 079192067890.</summary>
    public const int Binh = 1;

    /// <summary>Index of Lê Thị Cúc, 048304112233, of Đà Nẵng, related to nobody here.</summary>
    public const int Cuc = 2;

    /// <summary>Index of Nguyễn Minh Khôi, 001216054321, the minor child of An and Bình.</summary>
    public const int Child = 3;

    /// <summary>Index of Nguyễn Văn Đức, 001052009876, An's father, who died in 2023 and still owns land.</summary>
    public const int Deceased = 4;

    internal static readonly FrozenDictionary<int, int> Serials = new Dictionary<int, int>
    {
        [An] = 012345,
        [Binh] = 067890,
        [Cuc] = 112233,
        [Child] = 054321,
        [Deceased] = 009876,
    }.ToFrozenDictionary();

    internal static SyntheticCitizen Make(long seed, int index)
    {
        var hanoi = HomeGenerator.Draw(seed, -1, "01") with { Line = "Số 12 đường Hai Bà Trưng", CommuneCode = "00070" };
        var saigon = HomeGenerator.Draw(seed, -2, "79") with { Line = "Số 45 đường Nguyễn Huệ", CommuneCode = "25975" };
        var danang = HomeGenerator.Draw(seed, -3, "48") with { Line = "Số 7 đường Lê Lợi", CommuneCode = "20242" };
        return index switch
        {
            An => Person(index, "Nguyễn Văn An", new(1985, 3, 14), Sex.Male, "01", hanoi) with
            {
                Role = FamilyRole.Husband, Father = Deceased, Spouse = Binh, BloodType = "O", PreviousIds = ["011985432", "001085012345"],
            },
            Binh => Person(index, "Trần Thị Bình", new(1992, 8, 20), Sex.Female, "79", saigon) with
            {
                Role = FamilyRole.Wife, Spouse = An, Household = 0, BloodType = "A", Religion = "Phật giáo", TemporaryAddress = hanoi,
            },
            Cuc => Person(index, "Lê Thị Cúc", new(2004, 11, 2), Sex.Female, "48", danang) with
            {
                Role = FamilyRole.Lodger, Household = 1, BloodType = "B", EthnicityCode = 17,
            },
            Child => Person(index, "Nguyễn Minh Khôi", new(2016, 5, 9), Sex.Male, "01", hanoi) with
            {
                Role = FamilyRole.Child, Father = An, Mother = Binh, Representative = An, Phone = null, Email = null,
            },
            _ => Person(Deceased, "Nguyễn Văn Đức", new(1952, 1, 30), Sex.Male, "01", hanoi) with
            {
                Role = FamilyRole.Grandfather, DeceasedOn = new DateOnly(2023, 2, 11), Phone = null, Email = null, PreviousIds = ["010952111"],
            },
        };
    }

    private static SyntheticCitizen Person(
        int index, string name, DateOnly born, Sex sex, string province, SyntheticAddress address) => new()
    {
        Index = index,
        PersonalId = PersonalId.Create("0" + province, sex, born.Year, Serials[index]),
        Role = FamilyRole.Husband,
        FullName = name,
        DateOfBirth = born,
        Sex = sex,
        BirthProvinceCode = province,
        HomeProvinceCode = province,
        EthnicityCode = 1,
        Phone = $"+8490000000{index}",
        Email = $"citizen{index}@example.vn",
        PermanentAddress = address,
        Household = 0,
    };
}
