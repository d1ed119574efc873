using System.Collections.Immutable;
using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>A generated parcel.</summary>
public sealed record SyntheticParcel
{
    /// <summary>Index in the world, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Parcel id, unique in the world.</summary>
    public required ParcelId ParcelId { get; init; }

    /// <summary>Province of today, two digits.</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>Address on one line.</summary>
    public required string Address { get; init; }

    /// <summary>Area in hundredths of a square metre.</summary>
    public required long AreaCentiares { get; init; }

    /// <summary>Area in square metres.</summary>
    public decimal AreaSquareMetres => AreaCentiares / 100m;

    /// <summary>One to three purposes, whose areas add up to the parcel's.</summary>
    public required ImmutableArray<SyntheticLandUse> Uses { get; init; }

    /// <summary>Owners; their shares add up to one.</summary>
    public required ImmutableArray<SyntheticOwner> Owners { get; init; }

    /// <summary>Price per square metre in the table of 2024, in đồng.</summary>
    public required long PricePerSquareMetre { get; init; }
}
