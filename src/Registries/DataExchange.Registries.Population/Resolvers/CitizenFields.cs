using DataExchange.GraphQL.Server.Binding;
using DataExchange.Registries.Population.Data;
using DataExchange.Registries.Population.Model;
using DataExchange.Registries.Reference;
using DataExchange.Registries.Text;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Population.Resolvers;

/// <summary>The fields of <c>Citizen</c> that are at hand in the row.</summary>
internal sealed class CitizenFields(TimeProvider time)
{
    private static readonly (QualityFlag Flag, string Text)[] FlagNames =
    [
        (QualityFlag.PersonalIdInconsistent, "PERSONAL_ID_INCONSISTENT"),
        (QualityFlag.AddressCodeRetired, "ADDRESS_CODE_RETIRED"),
        (QualityFlag.AddressHasDistrict, "ADDRESS_HAS_DISTRICT"),
        (QualityFlag.NameNotNormalised, "NAME_NOT_NORMALISED"),
    ];

    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    public void Bind(ObjectTypeBuilder<CitizenRow> citizen) => citizen
        .Field("personalId", row => Id(row.PersonalId))
        .Field("displayName", row => VietnameseText.Compose(row.FullName))
        .Field("previousIds", Previous)
        .Field("nationality", _ => "VN")
        .Field("placeOfBirth", row => ProvinceTable.FindFormer(row.BirthProvinceCode)?.Name)
        .Field("homeTown", row => ProvinceTable.FindFormer(row.HomeProvinceCode)?.Name)
        .Field("ethnicity", row => EthnicityTable.Name(row.EthnicityCode))
        .Field("permanentAddress", (row, context) => AddressView.At(Permanent(row), context.Argument<DateOnly?>("asOf") ?? Today()))
        .Field("temporaryAddress", row => Temporary(row) is { } stored ? AddressView.At(stored, Today()) : null)
        .Field("currentAddress", row => AddressView.At(Temporary(row) ?? Permanent(row), Today()))
        .Field("dataQualityFlags", Flags)
        .Field("synthetic", _ => true);

    public AddressView AddressOf(HouseholdRow row) =>
        AddressView.At(new StoredAddress(row.Line, row.Commune, row.FormerCommune, row.Province, row.FormerProvince, false, null), Today());

    // INVARIANT: every stored id was written from a valid one.
    private static PersonalId Id(string text) => PersonalId.TryParse(text, out var id, out _) ? id : default;

    private static PreviousId[] Previous(CitizenRow row) =>
        row.PreviousNumbers is { } numbers ? [.. numbers.Split(',').Select(number => new PreviousId(number))] : [];

    private static string[] Flags(CitizenRow row) =>
        [.. FlagNames.Where(name => ((QualityFlag)row.QualityFlags).HasFlag(name.Flag)).Select(name => name.Text)];

    private static StoredAddress Permanent(CitizenRow row) => new(
        row.PermanentLine, row.PermanentCommune, row.PermanentFormerCommune, row.PermanentProvince, row.PermanentFormerProvince,
        row.PermanentUnderFormerCodes, row.PermanentDistrict);

    private static StoredAddress? Temporary(CitizenRow row) => row.TemporaryLine is null
        ? null
        : new(row.TemporaryLine, row.TemporaryCommune!, row.TemporaryFormerCommune!, row.TemporaryProvince!, row.TemporaryFormerProvince!, false, null);

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(VietNam).DateTime);
}
