using DataExchange.Registries.Reference;
using DataExchange.Registries.Synthetic;
using DataExchange.Registries.Text;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Tests.Kit.Synthetic;

/// <summary>The rules of synthetic data, one test each, over a world of 20,000 people.</summary>
public sealed class SyntheticWorldTests
{
    private static readonly SyntheticWorld World = new(seed: 42, citizenCount: 20_000);

    private static readonly SyntheticCitizen[] Citizens = [.. Enumerable.Range(0, World.CitizenCount).Select(World.Citizen)];

    private static readonly SyntheticParcel[] Parcels = [.. Enumerable.Range(0, World.ParcelCount).Select(World.Parcel)];

    [Fact]
    public void Same_seed_gives_the_same_rows_in_any_order()
    {
        var again = new SyntheticWorld(42, 20_000);
        foreach (var index in new[] { 19_999, 4, 777, 0 })
        {
            Assert.Equivalent(Citizens[index], again.Citizen(index), strict: true);
            Assert.Equivalent(Parcels[index / 2], again.Parcel(index / 2), strict: true);
        }

        Assert.NotEqual(Citizens[500].PersonalId, new SyntheticWorld(43, 20_000).Citizen(500).PersonalId);
    }

    [Fact]
    public void Rows_do_not_depend_on_how_many_citizens_there_are()
    {
        Assert.Equal(Citizens[123].PersonalId, new SyntheticWorld(42, 1_000_000).Citizen(123).PersonalId);
        Assert.Equal(Parcels[123].ParcelId, new SyntheticWorld(42, 1_000_000).Parcel(123).ParcelId);
    }

    [Fact]
    public void Demonstration_people_are_the_first()
    {
        Assert.Equal(
            ["001085012345 Nguyễn Văn An", "079192067890 Trần Thị Bình", "048304112233 Lê Thị Cúc", "001216054321 Nguyễn Minh Khôi", "001052009876 Nguyễn Văn Đức"],
            Citizens.Take(5).Select(person => $"{person.PersonalId} {person.FullName}"));
        Assert.Equal(DemonstrationPeople.Binh, Citizens[DemonstrationPeople.An].Spouse);
        Assert.Equal("79", Citizens[DemonstrationPeople.Binh].PermanentAddress.ProvinceCode);
        Assert.True(Citizens[DemonstrationPeople.Child].IsMinor);
        Assert.Equal(2, World.ParcelsOf(DemonstrationPeople.An).Count());
        Assert.NotNull(Citizens[DemonstrationPeople.Deceased].DeceasedOn);
        Assert.NotEmpty(World.ParcelsOf(DemonstrationPeople.Deceased));
        Assert.Equal([DemonstrationPeople.Child], World.ChildrenOf(DemonstrationPeople.An).Select(child => child.Index));
    }

    [Fact]
    public void Ids_of_people_parcels_and_organisations_are_unique_and_valid()
    {
        Assert.Equal(Citizens.Length, Citizens.Select(person => person.PersonalId).Distinct().Count());
        Assert.All(Citizens, person => Assert.True(PersonalId.TryParse(person.PersonalId.Text, out _, out _)));
        Assert.Equal(Parcels.Length, Parcels.Select(parcel => parcel.ParcelId).Distinct().Count());
        var codes = Enumerable.Range(0, World.OrganisationCount).Select(index => World.Organisation(index).TaxCode.Text).ToArray();
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.True(TaxCode.TryParse(code, out _, out _)));
    }

    [Fact]
    public void Serials_of_a_million_citizens_are_unique_and_none_takes_a_demonstration_id()
    {
        var world = new SyntheticWorld(42, SyntheticWorld.MaxCitizens);
        var seen = new bool[1_000_000];
        for (var index = 0; index < world.CitizenCount; index += 7)
        {
            var serial = int.Parse(world.Citizen(index).PersonalId.Text.AsSpan(6), System.Globalization.CultureInfo.InvariantCulture);
            Assert.False(seen[serial], "A serial came twice.");
            seen[serial] = true;
        }
    }

    // Rule 1.
    [Fact]
    public void Personal_id_disagrees_with_the_record_in_half_a_percent()
    {
        AssertShare(0.005, 0.0015, Citizens.Count(person => Disagreement(person) is not null), Citizens.Length);
        Assert.Equal(3, Citizens.Select(Disagreement).OfType<string>().Distinct(StringComparer.Ordinal).Count());
    }

    // Rule 2.
    [Fact]
    public void Addresses_are_under_former_codes_in_3_percent_and_have_a_district_in_2()
    {
        AssertShare(0.03, 0.005, Citizens.Count(person => person.PermanentAddress.RecordedUnderFormerCodes), Citizens.Length);
        AssertShare(0.02, 0.005, Citizens.Count(person => person.PermanentAddress.District is not null), Citizens.Length);
    }

    [Fact]
    public void Address_codes_are_in_force_on_their_side_of_the_merger()
    {
        foreach (var address in Citizens.Take(5000).Select(person => person.PermanentAddress))
        {
            Assert.True(CommuneCode.TryParse(address.CommuneCode, ProvinceTable.Merger, out var commune, out _));
            Assert.Equal(address.ProvinceCode, commune.Commune.ProvinceCode);
            Assert.Equal(address.FormerProvinceCode, CommuneTable.Find(address.FormerCommuneCode)?.ProvinceCode);
            Assert.Equal(address.ProvinceCode, ProvinceTable.FindFormer(address.FormerProvinceCode)?.CurrentCode);
        }
    }

    // Rule 3.
    [Fact]
    public void Same_ward_name_occurs_in_different_provinces()
    {
        var wards = Citizens.Select(person => CommuneTable.Find(person.PermanentAddress.CommuneCode)!).Where(commune => commune.Kind == CommuneKind.Ward);
        Assert.Contains(wards.GroupBy(ward => ward.Name, StringComparer.Ordinal), group => group.Select(ward => ward.ProvinceCode).Distinct().Count() > 10);
    }

    // Rule 4.
    [Fact]
    public void Parcels_have_one_to_three_purposes_whose_areas_add_up()
    {
        Assert.Equal([1, 2, 3], Parcels.Select(parcel => parcel.Uses.Length).Distinct().Order());
        Assert.All(Parcels, parcel => Assert.Equal(parcel.AreaCentiares, parcel.Uses.Sum(use => use.AreaCentiares)));
        Assert.All(Parcels.SelectMany(parcel => parcel.Uses), use => Assert.True(LandUseCode.TryImport(use.RecordedCode, out _, out _)));
        Assert.Contains(Parcels.SelectMany(parcel => parcel.Uses), use => use.RecordedCode == "BHK");
    }

    [Fact]
    public void Owners_have_about_one_and_six_tenths_parcels_each_and_shares_add_up()
    {
        var pairs = Parcels.SelectMany(parcel => parcel.Owners).Where(owner => owner.Citizen is not null).Select(owner => owner.Citizen!.Value).ToArray();
        AssertShare(1.6, 0.1, pairs.Length, pairs.Distinct().Count());
        Assert.All(Parcels, parcel => Assert.Equal(1.0, parcel.Owners.Sum(owner => (double)owner.ShareNumerator / owner.ShareDenominator), 9));
        Assert.Contains(Parcels, parcel => parcel.Owners[0].Organisation is not null);
    }

    // Rule 7.
    [Fact]
    public void Names_come_in_both_unicode_forms_and_both_tone_placements()
    {
        AssertShare(0.01, 0.004, Citizens.Count(person => VietnameseText.Compose(person.FullName) != person.FullName), Citizens.Length);
        Assert.Contains(Citizens, person => person.FullName.EndsWith(" Hoà", StringComparison.Ordinal));
        Assert.Contains(Citizens, person => person.FullName.EndsWith(" Hòa", StringComparison.Ordinal));
    }

    // Rule 8.
    [Fact]
    public void Dead_people_own_land_couples_own_together_and_minors_have_living_representatives()
    {
        Assert.Contains(Parcels, parcel => parcel.Owners.Any(owner => owner.Citizen is { } citizen && Citizens[citizen].DeceasedOn is not null));
        Assert.Contains(Parcels, parcel => parcel.Owners is [{ Citizen: { } one }, { Citizen: { } other }] && Citizens[one].Spouse == other);
        Assert.Contains(Parcels, parcel => parcel.Owners.Any(owner => owner.Citizen is { } citizen && Citizens[citizen].IsMinor));
        foreach (var minor in Citizens.Where(person => person.IsMinor))
        {
            var representative = Citizens[minor.Representative!.Value];
            Assert.False(representative.IsMinor);
            Assert.Null(representative.DeceasedOn);
        }
    }

    [Fact]
    public void Relations_agree_from_both_sides_and_parents_are_older()
    {
        foreach (var person in Citizens)
        {
            Assert.True(person.Spouse is not { } spouse || Citizens[spouse].Spouse == person.Index);
            Assert.True(person.Father is not { } father || Citizens[father].DateOfBirth.AddYears(18) < person.DateOfBirth);
            Assert.True(person.Mother is not { } mother || Citizens[mother].DateOfBirth.AddYears(18) < person.DateOfBirth);
            Assert.True(person.DateOfBirth <= SyntheticWorld.AsOf && (person.DeceasedOn ?? SyntheticWorld.AsOf) >= person.DateOfBirth);
        }
    }

    [Fact]
    public void Households_have_every_citizen_exactly_once()
    {
        var members = Enumerable.Range(0, World.HouseholdLimit).Select(World.Household).SelectMany(household => household is null ? [] : household.Members.AsEnumerable());
        Assert.Equal(Enumerable.Range(0, World.CitizenCount), members.Order());
    }

    // Rule 9.
    [Fact]
    public void Some_people_have_a_nine_digit_card_then_a_card_with_their_personal_id()
    {
        var three = Citizens.Where(person => person.PreviousIds.Length == 2).ToArray();
        Assert.NotEmpty(three);
        Assert.All(three, person => Assert.Equal((9, person.PersonalId.Text), (person.PreviousIds[0].Length, person.PreviousIds[1])));
    }

    // Rule 10.
    [Fact]
    public void Synthetic_organisations_and_communes_are_outside_the_issued_blocks()
    {
        Assert.All(Enumerable.Range(0, World.OrganisationCount), index => Assert.Equal('9', World.Organisation(index).TaxCode.Text[2]));
        Assert.All(Parcels, parcel => Assert.Equal('8', parcel.ParcelId.CommuneCode[0]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void World_outside_its_bounds_is_refused(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SyntheticWorld(1, count));
    }

    private static string? Disagreement(SyntheticCitizen person) => person.PersonalId.Disagreement(
        person.DateOfBirth, person.Sex, Assumptions.PersonalIdPrefix(ProvinceTable.FindFormer(person.BirthProvinceCode)!, person.DateOfBirth));

    private static void AssertShare(double expected, double tolerance, int part, int whole) =>
        Assert.InRange((double)part / whole, expected - tolerance, expected + tolerance);
}
