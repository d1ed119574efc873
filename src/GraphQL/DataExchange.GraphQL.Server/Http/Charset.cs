namespace DataExchange.GraphQL.Server.Http;

/// <summary>The charset of requests and responses is UTF-8.</summary>
internal static class Charset
{
    /// <summary>Whether a charset parameter, quoted or not, names UTF-8.</summary>
    public static bool IsUtf8(string value) => value.Trim().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
