using System.Text.Json.Nodes;

namespace DataExchange.AttackTests.Cases;

/// <summary>Holds an answer to what its case requires.</summary>
internal static class Expectation
{
    /// <summary>What only the schema knows: nobody who misspells one may be told it.</summary>
    private static readonly string[] s_secretNames =
    [
        "nationalId", "income", "dob", "diagnosis", "riskScore", "color", "reason", "amount", "Conviction", "offence", "date", "isOlderThan", "INCOME", "DIAGNOSIS", "RESIDENT", "ABROAD", "classified", "dossier", "mark", "CitizenDossier", "MinorDossier",
    ];

    public static IEnumerable<string> Violations(AttackCase attack, Observation seen) => attack.Required switch
    {
        Required.Deny => Served(seen).Concat(Data(attack, seen)).Concat(
            attack.Denied.Where(d => !seen.Reply.Denied.Any(listed => listed.StartsWith(d + ":", StringComparison.Ordinal))).Select(d => $"not listed as denied: {d}; {seen.Reply.Body}")),
        Required.Safe => Served(seen).Concat(Data(attack, seen)).Concat(seen.Reply.Denied.Select(d => $"denied: {d}")),
        Required.Reject => Rejected(attack, seen),
        _ => Served(seen),
    };

    private static IEnumerable<string> Served(Observation seen)
    {
        if (seen.Reply.Status is not (200 or 101) || seen.Reply.Codes.Count > 0)
        {
            yield return $"not served: {seen.Reply.Status} {seen.Reply.Body}";
        }
    }

    private static IEnumerable<string> Data(AttackCase attack, Observation seen)
    {
        if (attack.Data is { } expected && !(seen.Reply.Data is { } actual && JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual))))
        {
            yield return $"expected {expected}, got {seen.Reply.Body}";
        }
    }

    private static IEnumerable<string> Rejected(AttackCase attack, Observation seen)
    {
        if (seen.Reply.Data is not null)
        {
            yield return $"data came: {seen.Reply.Body}";
        }

        if (seen.CallCount > 0)
        {
            yield return $"registries were asked: {seen.Calls}";
        }

        foreach (var name in s_secretNames.Where(n => attack.Code != "FORBIDDEN" && Names(seen.Reply.Response ?? string.Empty).Contains(n) && !Names(attack.Query + attack.Variables).Contains(n)))
        {
            yield return $"the refusal tells of `{name}`: {seen.Reply.Body}";
        }

        if (seen.Reply.Codes is not [var code, ..] || code != attack.Code)
        {
            yield return $"expected {attack.Code}, got {seen.Reply.Status} {seen.Reply.Body}";
        }
    }

    private static HashSet<string> Names(string text) => [.. text.Split([.. text.Where(c => !char.IsLetterOrDigit(c) && c != '_').Distinct()], StringSplitOptions.RemoveEmptyEntries)];
}
