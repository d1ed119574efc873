using System.Globalization;
using DataExchange.Registries.Filling;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Land.Data;

/// <summary>The land registry's rows of a world; certificates and mortgages are drawn here, for no other registry knows them.</summary>
internal static class LandFill
{
    private const int CertificateStream = 110;
    private const int MortgageStream = 111;

    private static readonly string[] Creditors = ["Ngân hàng Sông Hồng (mô phỏng)", "Ngân hàng Cửu Long (mô phỏng)", "Quỹ tín dụng Trường Sơn (mô phỏng)"];

    public static IReadOnlyList<FillStep> Steps(SyntheticWorld world) =>
        [FillStep.Of(world.ParcelCount, index => Rows(world, world.Parcel(index)))];

    internal static ParcelRow Parcel(SyntheticWorld world, SyntheticParcel parcel)
    {
        var random = new SyntheticRandom(world.Seed, CertificateStream, parcel.Index);
        var issued = random.PerMille(900) ? (DateOnly?)random.Day(parcel.Owners[0].Since, SyntheticWorld.AsOf) : null;
        var register = $"{random.Pick<string>(["CS", "CH", "CT"])}{random.Next(100_000).ToString("00000", CultureInfo.InvariantCulture)}";
        return new ParcelRow
        {
            ParcelId = parcel.ParcelId.Text,
            CommuneCode = parcel.ParcelId.CommuneCode,
            ProvinceCode = parcel.ProvinceCode,
            MapSheet = parcel.ParcelId.MapSheet,
            ParcelNumber = parcel.ParcelId.ParcelNumber,
            Address = parcel.Address,
            AreaCentiares = parcel.AreaCentiares,
            PricePerSquareMetre = parcel.PricePerSquareMetre,
            CertificateIssuedOn = issued,
            CertificateSerial = issued is { } day ? Serial(day, ref random) : null,
            CertificateRegister = issued is null ? null : register,
        };
    }

    internal static IEnumerable<LandUseRow> Uses(SyntheticParcel parcel) => parcel.Uses.Select((use, position) => new LandUseRow
    {
        ParcelId = parcel.ParcelId.Text,
        Position = position,
        Code = LandUseCode.TryImport(use.RecordedCode, out var code, out _) ? code.Text : use.RecordedCode,
        RecordedCode = use.RecordedCode,
        AreaCentiares = use.AreaCentiares,
        Origin = use.Origin,
        Term = use.Term,
    });

    private static IEnumerable<object> Rows(SyntheticWorld world, SyntheticParcel parcel) =>
        [Parcel(world, parcel), .. Uses(parcel), .. Owners(world, parcel), .. Mortgages(world, parcel)];

    private static IEnumerable<OwnershipRow> Owners(SyntheticWorld world, SyntheticParcel parcel) =>
        parcel.Owners.Select((owner, position) => new OwnershipRow
        {
            ParcelId = parcel.ParcelId.Text,
            Position = position,
            CitizenId = owner.Citizen is { } citizen ? world.Citizen(citizen).PersonalId.Text : null,
            TaxCode = owner.Organisation is { } organisation ? world.Organisation(organisation).TaxCode.Text : null,
            ShareNumerator = owner.ShareNumerator,
            ShareDenominator = owner.ShareDenominator,
            Role = owner.Role,
            Since = owner.Since,
        });

    // An's first parcel has a mortgage that was released, so that demonstrations can ask for one.
    private static IEnumerable<MortgageRow> Mortgages(SyntheticWorld world, SyntheticParcel parcel)
    {
        var random = new SyntheticRandom(world.Seed, MortgageStream, parcel.Index);
        var count = parcel.Index == 0 ? 1 : random.PerMille(150) ? random.Between(1, 2) : 0;
        var registered = parcel.Owners[0].Since;
        for (var position = 0; position < count; position++)
        {
            registered = random.Day(registered, SyntheticWorld.AsOf);
            yield return new MortgageRow
            {
                ParcelId = parcel.ParcelId.Text,
                Position = position,
                Creditor = random.Pick(Creditors),
                RegisteredOn = registered,
                Released = parcel.Index == 0 || position < count - 1 || random.PerMille(400),
            };
        }
    }

    private static string Serial(DateOnly issued, ref SyntheticRandom random)
    {
        var letters = $"{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}";
        var digits = issued < CertificateSerial.EightDigitsSince
            ? random.Next(1_000_000).ToString("000000", CultureInfo.InvariantCulture)
            : random.Next(100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
        return $"{letters} {digits}";
    }
}
