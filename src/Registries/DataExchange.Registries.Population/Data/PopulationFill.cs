using DataExchange.Registries.Filling;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Text;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Population.Data;

/// <summary>The population registry's rows of a world.</summary>
internal static class PopulationFill
{
    public static IReadOnlyList<FillStep> Steps(SyntheticWorld world) =>
    [
        FillStep.Of(world.CitizenCount, index => [Citizen(world, world.Citizen(index))]),
        FillStep.Of(world.HouseholdLimit, index => world.Household(index) is { } household ? [Household(world, household)] : []),
    ];

    internal static CitizenRow Citizen(SyntheticWorld world, SyntheticCitizen citizen) => new()
    {
        PersonalId = citizen.PersonalId.Text,
        FullName = citizen.FullName,
        NameKey = VietnameseText.SearchKey(citizen.FullName),
        DateOfBirth = citizen.DateOfBirth,
        Sex = citizen.Sex == Sex.Male ? "MALE" : "FEMALE",
        BirthProvinceCode = citizen.BirthProvinceCode,
        HomeProvinceCode = citizen.HomeProvinceCode,
        MaritalStatus = MaritalStatus(citizen),
        EthnicityCode = citizen.EthnicityCode,
        Religion = citizen.Religion,
        BloodType = citizen.BloodType,
        Phone = citizen.Phone,
        Email = citizen.Email,
        PermanentLine = citizen.PermanentAddress.Line,
        PermanentCommune = citizen.PermanentAddress.CommuneCode,
        PermanentFormerCommune = citizen.PermanentAddress.FormerCommuneCode,
        PermanentProvince = citizen.PermanentAddress.ProvinceCode,
        PermanentFormerProvince = citizen.PermanentAddress.FormerProvinceCode,
        PermanentUnderFormerCodes = citizen.PermanentAddress.RecordedUnderFormerCodes,
        PermanentDistrict = citizen.PermanentAddress.District,
        TemporaryLine = citizen.TemporaryAddress?.Line,
        TemporaryCommune = citizen.TemporaryAddress?.CommuneCode,
        TemporaryFormerCommune = citizen.TemporaryAddress?.FormerCommuneCode,
        TemporaryProvince = citizen.TemporaryAddress?.ProvinceCode,
        TemporaryFormerProvince = citizen.TemporaryAddress?.FormerProvinceCode,
        HouseholdId = SyntheticWorld.HouseholdId(citizen.Household),
        FatherId = IdOf(world, citizen.Father),
        MotherId = IdOf(world, citizen.Mother),
        SpouseId = IdOf(world, citizen.Spouse),
        RepresentativeId = IdOf(world, citizen.Representative),
        DeceasedOn = citizen.DeceasedOn,
        PreviousNumbers = citizen.PreviousIds.IsEmpty ? null : string.Join(',', citizen.PreviousIds),
        QualityFlags = (int)QualityRules.Check(citizen),
    };

    private static HouseholdRow Household(SyntheticWorld world, SyntheticHousehold household) => new()
    {
        Id = household.Id,
        HeadId = world.Citizen(household.Head).PersonalId.Text,
        Line = household.Address.Line,
        Commune = household.Address.CommuneCode,
        FormerCommune = household.Address.FormerCommuneCode,
        Province = household.Address.ProvinceCode,
        FormerProvince = household.Address.FormerProvinceCode,
    };

    private static string MaritalStatus(SyntheticCitizen citizen) => citizen.Role switch
    {
        _ when citizen.Spouse is not null => "MARRIED",
        FamilyRole.Grandfather => "WIDOWED",
        FamilyRole.Lodger when citizen.Index % 10 == 3 && !citizen.IsMinor && citizen.DateOfBirth.Year < 1985 => "DIVORCED",
        _ => "SINGLE",
    };

    private static string? IdOf(SyntheticWorld world, int? index) => index is { } known ? world.Citizen(known).PersonalId.Text : null;
}
