using System.Buffers;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>The answer of a subgraph, or the reason why there is none. Its body is pooled: dispose of it once.</summary>
public sealed class SubgraphResponse : IDisposable
{
    private readonly bool _isOwn;
    private byte[]? _pooled;

    private SubgraphResponse(SubgraphOutcome outcome, int status, string? mediaType, byte[]? pooled, int length, bool isOwn = false)
    {
        _isOwn = isOwn;
        Outcome = outcome;
        Status = status;
        MediaType = mediaType;
        _pooled = pooled;
        Length = length;
    }

    /// <summary>What became of the request.</summary>
    public SubgraphOutcome Outcome { get; }

    /// <summary>The HTTP status, or 0 where there was none.</summary>
    public int Status { get; }

    /// <summary>The media type without parameters, or null where there was none.</summary>
    public string? MediaType { get; }

    /// <summary>How many bytes the body has.</summary>
    public int Length { get; }

    /// <summary>What the subgraph says of keeping the answer.</summary>
    public ResponseFreshness Freshness { get; init; } = ResponseFreshness.Unstated;

    /// <summary>Why something is missing from an answer that was put together from several; null where nothing is.</summary>
    internal (string Code, string Message)? Shortfall { get; init; }

    /// <summary>The body, inflated.</summary>
    public ReadOnlySpan<byte> Body => _pooled.AsSpan(0, Length);

    internal byte[] Buffer => _pooled ?? [];

    /// <summary>An answer whose body lies at the start of an array rented from <see cref="ArrayPool{T}.Shared"/>, which the response now owns.</summary>
    public static SubgraphResponse Answered(int status, string? mediaType, byte[] pooled, int length) =>
        new(SubgraphOutcome.Answered, status, mediaType, pooled, length);

    /// <summary>An answer whose body lies at the start of an array rented from <see cref="Pool{T}"/>, which the response now owns.</summary>
    internal static SubgraphResponse AnsweredFromPool(int status, string? mediaType, byte[] pooled, int length, ResponseFreshness freshness) =>
        new(SubgraphOutcome.Answered, status, mediaType, pooled, length, isOwn: true) { Freshness = freshness };

    /// <summary>An answer that was put together here, in a buffer that the response now owns.</summary>
    /// <param name="body">The body, in a buffer that is not used any more by anybody else.</param>
    /// <param name="shortfall">Why something is missing; null where nothing is.</param>
    internal static SubgraphResponse Assembled(PooledBuffer body, (string Code, string Message)? shortfall)
    {
        var (pooled, length) = body.Release();
        return new(SubgraphOutcome.Answered, 200, "application/json", pooled, length, isOwn: true) { Shortfall = shortfall };
    }

    /// <summary>An answer whose body is copied.</summary>
    public static SubgraphResponse Answered(int status, string? mediaType, ReadOnlySpan<byte> body)
    {
        var pooled = ArrayPool<byte>.Shared.Rent(Math.Max(body.Length, 1));
        body.CopyTo(pooled);
        return Answered(status, mediaType, pooled, body.Length);
    }

    /// <summary>No answer.</summary>
    public static SubgraphResponse Failed(SubgraphOutcome outcome, int status = 0) => new(outcome, status, null, null, 0);

    /// <summary>Returns the body to the pool.</summary>
    public void Dispose()
    {
        var pooled = Interlocked.Exchange(ref _pooled, null);
        if (pooled is null)
        {
            return;
        }

        if (_isOwn)
        {
            Pool<byte>.Return(pooled);
        }
        else
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }
}
