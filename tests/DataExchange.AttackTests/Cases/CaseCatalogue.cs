namespace DataExchange.AttackTests.Cases;

/// <summary>All cases that are single operations, by identifier, in the order in which they run.</summary>
internal static class CaseCatalogue
{
    public static IReadOnlyDictionary<string, AttackCase> ById { get; } =
        new[] { ShapeCases.All, KnowledgeCases.All, OracleCases.All, NameCases.All }.SelectMany(c => c).ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>The documents by their hash, as a manifest lists them; those that are refused can not be registered.</summary>
    public static IReadOnlyDictionary<string, string> Manifest { get; } = ById.Values.Where(c => c.Required != Required.Reject)
        .Select(c => c.Query).Distinct(StringComparer.Ordinal)
        .ToDictionary(q => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(q))), q => q);
}
