namespace DataExchange.Gateway.Tests.Harness;

/// <summary>An object of a spy's data: its type, and its fields; a field is a value or a function of its arguments.</summary>
internal sealed class Thing(string type)
{
    public string Type { get; } = type;

    public Dictionary<string, object?> Fields { get; } = new(StringComparer.Ordinal);

    public object? this[string field]
    {
        set => Fields[field] = value;
    }
}
