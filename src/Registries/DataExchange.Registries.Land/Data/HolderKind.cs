namespace DataExchange.Registries.Land.Data;

/// <summary>The two kinds of holder of land rights.</summary>
internal enum HolderKind
{
    /// <summary>By personal id.</summary>
    Citizen,

    /// <summary>By tax code.</summary>
    Organisation,
}
