namespace DataExchange.AttackTests.Worlds;

/// <summary>An object of a world's data: its type and its cells; a cell is a value, a row, rows, or a function of the field's arguments.</summary>
internal sealed class Row(string type)
{
    public string Type { get; } = type;

    public Dictionary<string, object?> Cells { get; } = new(StringComparer.Ordinal);

    public object? this[string field]
    {
        get => Cells.GetValueOrDefault(field);
        set => Cells[field] = value;
    }
}
