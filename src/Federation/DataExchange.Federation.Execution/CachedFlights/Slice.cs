namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>A part of a buffer.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="Length">How many bytes it has; 0 for nothing.</param>
internal readonly record struct Slice(int Start, int Length)
{
    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> buffer) => buffer.Slice(Start, Length);

    public ReadOnlyMemory<byte> Of(byte[] buffer) => buffer.AsMemory(Start, Length);
}
