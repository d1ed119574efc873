namespace DataExchange.Gateway.Requests;

/// <summary>A value, or the refusal that stands in its place.</summary>
internal readonly record struct Result<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public bool IsRefused => Refusal is not null;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);
}
