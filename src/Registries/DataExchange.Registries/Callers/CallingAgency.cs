using Microsoft.AspNetCore.Http;

namespace DataExchange.Registries.Callers;

/// <summary>The agency in whose name a mutation is made, as the gateway that identified it has signed.</summary>
public static class CallingAgency
{
    /// <summary>The header that names it.</summary>
    public const string Header = "DataExchange-Agency";

    private static readonly object Key = new();

    /// <summary>The code of the agency, as the gateway has it; null where the request is made in nobody's name.</summary>
    /// <param name="items">The items of the request that a resolver answers.</param>
    public static string? Of(IDictionary<object, object?> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.TryGetValue(Key, out var agency) ? (string?)agency : null;
    }

    /// <summary>Names the agency to the resolvers of a request.</summary>
    internal static void Name(IDictionary<object, object?> items, string? agency) => items[Key] = agency;

    /// <summary>Keeps what was signed until the request is executed.</summary>
    internal static void Keep(HttpContext http, string? agency) => http.Items[Key] = agency;

    /// <summary>Hands what was kept on to the resolvers.</summary>
    internal static void Attach(HttpContext http, IDictionary<object, object?> items) => items[Key] = http.Items[Key];
}
