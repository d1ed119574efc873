namespace DataExchange.Registries.Reference;

/// <summary>The kinds of unit below the province since 1 July 2025.</summary>
public enum CommuneKind
{
    /// <summary>Ward [phường].</summary>
    Ward,

    /// <summary>Commune [xã].</summary>
    Commune,

    /// <summary>Special zone [đặc khu].</summary>
    SpecialZone,
}
