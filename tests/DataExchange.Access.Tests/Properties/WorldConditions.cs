namespace DataExchange.Access.Tests.Properties;

/// <summary>The conditions of random worlds, each with what it means, written down by hand: null where it cannot be read.</summary>
internal static class WorldConditions
{
    private static readonly Dictionary<string, Func<int?, string, bool>?> _meanings = new(StringComparer.Ordinal)
    {
        ["a = 1"] = (a, _) => a == 1,
        ["a ≠ 1"] = (a, _) => a is not null and not 1,
        ["a > 1 or caller.agency = \"G01\""] = (a, agency) => a > 1 || agency == "G01",
        ["not (a in (1, 2)) and caller.agency ≠ \"G02\""] = (a, agency) => a is not (null or 1 or 2) && agency != "G02",
        ["caller.province = \"79\""] = (_, _) => false,
        ["b = 1"] = null,
        ["a ~ 1"] = null,
    };

    internal static IReadOnlyList<string> Texts { get; } = [.. _meanings.Keys];

    internal static bool CanBeRead(string text) => _meanings[text] is not null;

    internal static bool Holds(string text, int? a, string agency) => _meanings[text]!(a, agency);
}
