using System.Collections.Immutable;
using System.Globalization;

namespace DataExchange.Registries.Synthetic;

/// <summary>
/// An invented country: every row is a pure function of the seed and its index, so that registries generate their own
/// rows apart from each other and still agree on ids, names, areas and owners. It keeps nothing and is safe to share
/// between threads. Nobody in it exists.
/// </summary>
public sealed class SyntheticWorld
{
    /// <summary>The most citizens a world can have: serials of personal ids would repeat beyond.</summary>
    public const int MaxCitizens = 1_000_000;

    private readonly CitizenGenerator citizens;
    private readonly ParcelGenerator parcels;
    private readonly OrganisationGenerator organisations;

    /// <param name="seed">Any number; equal seeds give equal worlds.</param>
    /// <param name="citizenCount">How many citizens, 1 to <see cref="MaxCitizens"/>; rounded up to whole families of five.</param>
    public SyntheticWorld(long seed, int citizenCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(citizenCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(citizenCount, MaxCitizens);
        Seed = seed;
        Families = (citizenCount + Family.Size - 1) / Family.Size;
        OrganisationCount = Math.Max(20, CitizenCount / 20);
        citizens = new CitizenGenerator(seed);
        organisations = new OrganisationGenerator(seed, Families);
        parcels = new ParcelGenerator(seed, citizens, OrganisationCount);
    }

    /// <summary>The day on which the world is described: who is a minor then, and whose death is known.</summary>
    public static DateOnly AsOf { get; } = new(2026, 11, 1);

    /// <summary>The seed.</summary>
    public long Seed { get; }

    /// <summary>How many citizens there are, a multiple of five; their indexes run from 0.</summary>
    public int CitizenCount => Families * Family.Size;

    /// <summary>How many parcels there are; their indexes run from 0.</summary>
    public int ParcelCount => Families * ParcelGenerator.PerFamily;

    /// <summary>How many organisations there are; their indexes run from 0.</summary>
    public int OrganisationCount { get; }

    /// <summary>How many household indexes there are; some of them have no household.</summary>
    public int HouseholdLimit => Families * 2;

    private int Families { get; }

    /// <summary>A citizen.</summary>
    public SyntheticCitizen Citizen(int index)
    {
        ThrowIfOutside(index, CitizenCount);
        return citizens.Make(index);
    }

    /// <summary>A parcel.</summary>
    public SyntheticParcel Parcel(int index)
    {
        ThrowIfOutside(index, ParcelCount);
        return parcels.Make(index);
    }

    /// <summary>An organisation.</summary>
    public SyntheticOrganisation Organisation(int index)
    {
        ThrowIfOutside(index, OrganisationCount);
        return organisations.Make(index);
    }

    /// <summary>The parcels that a citizen owns or co-owns, by index.</summary>
    public IEnumerable<SyntheticParcel> ParcelsOf(int citizen)
    {
        ThrowIfOutside(citizen, CitizenCount);
        return Enumerable.Range(citizen / Family.Size * ParcelGenerator.PerFamily, ParcelGenerator.PerFamily)
            .Select(parcels.Make)
            .Where(parcel => parcel.Owners.Any(owner => owner.Citizen == citizen));
    }

    /// <summary>The children of a citizen, by index.</summary>
    public IEnumerable<SyntheticCitizen> ChildrenOf(int citizen)
    {
        ThrowIfOutside(citizen, CitizenCount);
        return Relatives(citizen).Where(other => other.Father == citizen || other.Mother == citizen);
    }

    /// <summary>A household; null for an index that has none.</summary>
    public SyntheticHousehold? Household(int index)
    {
        ThrowIfOutside(index, HouseholdLimit);
        var members = Relatives(index / 2 * Family.Size).Where(person => person.Household == index).ToImmutableArray();
        return members.IsEmpty
            ? null
            : new SyntheticHousehold(
                index, HouseholdId(index), members[0].Index, [.. members.Select(person => person.Index)], members[0].PermanentAddress);
    }

    /// <summary>The number of the residence file of a household index.</summary>
    public static string HouseholdId(int index) => string.Create(CultureInfo.InvariantCulture, $"HK{index:0000000}");

    private IEnumerable<SyntheticCitizen> Relatives(int citizen) =>
        Enumerable.Range(citizen / Family.Size * Family.Size, Family.Size).Select(citizens.Make);

    private static void ThrowIfOutside(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
    }
}
