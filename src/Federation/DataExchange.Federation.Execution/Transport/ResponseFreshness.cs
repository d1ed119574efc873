using System.Net.Http.Headers;

namespace DataExchange.Federation.Execution.Transport;

/// <summary>
/// What a response says of keeping it: <c>Cache-Control</c> and <c>Age</c>. See <see href="https://www.rfc-editor.org/rfc/rfc9111"/>.
/// </summary>
/// <param name="MayKeep">False for <c>no-store</c>, <c>no-cache</c> and <c>private</c>.</param>
/// <param name="Seconds">For how many seconds it is still fresh (<c>s-maxage</c>, else <c>max-age</c>, less its age); <see cref="int.MaxValue"/> where it does not say.</param>
/// <param name="MayBeStale">False for <c>must-revalidate</c> and <c>proxy-revalidate</c>.</param>
public readonly record struct ResponseFreshness(bool MayKeep, int Seconds, bool MayBeStale)
{
    /// <summary>A response that says nothing.</summary>
    public static ResponseFreshness Unstated { get; } = new(true, int.MaxValue, true);

    /// <summary>Reads the headers of a response.</summary>
    public static ResponseFreshness Of(HttpResponseHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (headers.CacheControl is not { } control)
        {
            return Unstated;
        }

        var most = control.SharedMaxAge ?? control.MaxAge;
        var left = most is { } stated ? stated - (headers.Age ?? TimeSpan.Zero) : TimeSpan.MaxValue;
        var seconds = left <= TimeSpan.Zero ? 0 : left.TotalSeconds >= int.MaxValue ? int.MaxValue : (int)left.TotalSeconds;
        return new ResponseFreshness(!control.NoStore && !control.NoCache && !control.Private && seconds > 0, seconds, !control.MustRevalidate && !control.ProxyRevalidate);
    }
}
