namespace DataExchange.Gateway.Decisions;

/// <summary>What becomes of one field on one concrete type.</summary>
/// <param name="Kind">What is done with the cell.</param>
/// <param name="Transform">For a leaf that leaves in another form, the index of its transform.</param>
/// <param name="Guard">The guard that is asked, entity by entity, before the cell is fetched; null for none.</param>
internal readonly record struct CellDecision(CellKind Kind, int? Transform, int? Guard)
{
    public static CellDecision Withheld { get; } = new(CellKind.Withheld, null, null);

    public static CellDecision Allowed { get; } = new(CellKind.Allowed, null, null);

    public static CellDecision ExistenceOnly { get; } = new(CellKind.ExistenceOnly, null, null);

    public static CellDecision ProvinceOnly { get; } = new(CellKind.ProvinceOnly, null, null);

    public static CellDecision AmountBanded { get; } = new(CellKind.AmountBanded, null, null);
}
