using DataExchange.Registries.Projection;

namespace DataExchange.Registries.Population.Data;

/// <summary>Which columns the fields of <c>Citizen</c> are made of.</summary>
internal static class CitizenColumns
{
    public static ColumnMap<CitizenRow> Map { get; } = new(
        [row => row.PersonalId],
        ("displayName", [row => row.FullName]),
        ("fullName", [row => row.FullName]),
        ("previousIds", [row => row.PreviousNumbers]),
        ("dateOfBirth", [row => row.DateOfBirth]),
        ("sex", [row => row.Sex]),
        ("placeOfBirth", [row => row.BirthProvinceCode]),
        ("homeTown", [row => row.HomeProvinceCode]),
        ("maritalStatus", [row => row.MaritalStatus]),
        ("ethnicity", [row => row.EthnicityCode]),
        ("ethnicityCode", [row => row.EthnicityCode]),
        ("religion", [row => row.Religion]),
        ("bloodType", [row => row.BloodType]),
        ("phone", [row => row.Phone]),
        ("email", [row => row.Email]),
        ("permanentAddress", Permanent),
        ("temporaryAddress", Temporary),
        ("currentAddress", [.. Permanent, .. Temporary]),
        ("household", [row => row.HouseholdId]),
        ("father", [row => row.FatherId]),
        ("mother", [row => row.MotherId]),
        ("spouse", [row => row.SpouseId]),
        ("representative", [row => row.RepresentativeId]),
        ("deceasedOn", [row => row.DeceasedOn]),
        ("dataQualityFlags", [row => row.QualityFlags]),
        (ByHousehold, [row => row.HouseholdId]),
        (ByParents, [row => row.FatherId, row => row.MotherId]),
        (OrderByName, [row => row.NameKey]),
        (OrderByBirth, [row => row.DateOfBirth]));

    /// <summary>Not fields of the schema: columns that readers need to sort rows under their parents or into their order.</summary>
    public const string ByHousehold = "$household";
    public const string ByParents = "$parents";
    public const string OrderByName = "$name";
    public const string OrderByBirth = "$birth";

    private static System.Linq.Expressions.Expression<Func<CitizenRow, object?>>[] Permanent =>
    [
        row => row.PermanentLine, row => row.PermanentCommune, row => row.PermanentFormerCommune, row => row.PermanentProvince,
        row => row.PermanentFormerProvince, row => row.PermanentUnderFormerCodes, row => row.PermanentDistrict,
    ];

    private static System.Linq.Expressions.Expression<Func<CitizenRow, object?>>[] Temporary =>
    [
        row => row.TemporaryLine, row => row.TemporaryCommune, row => row.TemporaryFormerCommune, row => row.TemporaryProvince,
        row => row.TemporaryFormerProvince,
    ];
}
