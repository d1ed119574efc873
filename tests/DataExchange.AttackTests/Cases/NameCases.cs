namespace DataExchange.AttackTests.Cases;

/// <summary>Family D, T79: names that mean something to machinery, as aliases and variables (CVE-2026-32621).</summary>
internal static class NameCases
{
    private static readonly string[] s_names = ["__proto__", "constructor", "toString", "_dx_subject", "__typename", "_entities", "representations"];

    public static IReadOnlyList<AttackCase> All { get; } =
    [
        .. s_names.Select((name, i) => new AttackCase(
            $"T79{(char)('a' + i)}", $"alias {name}", Required.Deny, $"{{ citizen(id: 1) {{ {name}: name mother {{ {name}: nationalId }} benefits {{ {name}: code }} }} }}")
        {
            Denied = [$"Citizen.nationalId at citizen.mother.{name}"],
            Data = """{"citizen":{"KEY":"Ana","mother":{"KEY":null},"benefits":[{"KEY":"B-1"}]}}""".Replace("KEY", name, StringComparison.Ordinal),
        }),
        .. s_names.Where(n => n != "__typename").Select((name, i) => new AttackCase(
            $"T79{(char)('n' + i)}", $"variable {name}", Required.Safe, $"query(${name}: ID!) {{ citizen(id: ${name}) {{ name benefits {{ code }} }} }}")
        {
            Variables = $$"""{"{{name}}":"1"}""", Data = """{"citizen":{"name":"Ana","benefits":[{"code":"B-1"}]}}""",
        }),
        new("T79z", "metadata names of JSON in variables", Required.Reject, "query($w: CitizenFilter) { citizens(where: $w) { totalCount } }")
        {
            Variables = """{"w":{"$type":"System.IO.FileInfo","$ref":"1","@type":"x"}}""", Code = "BAD_USER_INPUT",
        },
    ];
}
