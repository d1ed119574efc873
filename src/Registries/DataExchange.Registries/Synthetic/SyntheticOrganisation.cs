using DataExchange.Registries.Values;

namespace DataExchange.Registries.Synthetic;

/// <summary>A generated enterprise.</summary>
public sealed record SyntheticOrganisation
{
    /// <summary>Index in the world, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Tax code of the head office, unique in the world.</summary>
    public required TaxCode TaxCode { get; init; }

    /// <summary>Registered name in Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>Seat.</summary>
    public required SyntheticAddress Address { get; init; }

    /// <summary>Index of its legal representative, a living adult.</summary>
    public required int LegalRepresentative { get; init; }

    /// <summary>How many branches it has, 0 to 3; branch n has the tax code <c>TaxCode.ForBranch(n)</c>, from 1.</summary>
    public required int Branches { get; init; }

    /// <summary>Day of registration.</summary>
    public required DateOnly RegisteredOn { get; init; }

    /// <summary>Status of the public portal, such as 00 for active.</summary>
    public required string Status { get; init; }
}
