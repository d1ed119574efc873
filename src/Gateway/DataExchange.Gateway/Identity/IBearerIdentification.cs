using Microsoft.Extensions.Primitives;

namespace DataExchange.Gateway.Identity;

/// <summary>Finds who asks from a bearer token, by the rules of the gateway: whatever else the process serves, it knows its callers in the same way. Thread-safe.</summary>
public interface IBearerIdentification
{
    /// <summary>Finds who asks from all values of the header <c>Authorization</c>. No cookie counts.</summary>
    ValueTask<TokenResult> IdentifyAsync(StringValues authorization);
}
