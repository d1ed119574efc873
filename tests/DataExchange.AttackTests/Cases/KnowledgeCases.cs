namespace DataExchange.AttackTests.Cases;

/// <summary>Family B: what messages tell of a schema.</summary>
internal static class KnowledgeCases
{
    public static IReadOnlyList<AttackCase> All { get; } =
    [
        new("T37", "misspelt field", Required.Reject, "{ citizen(id: 1) { nationalI } }"),
        new("T37b", "misspelt type", Required.Reject, "{ person(id: 1) { ... on Convictio { date } } }"),
        new("T37c", "misspelt argument", Required.Reject, "{ citizen(id: 1) { isOlderThan(year: 1) } }"),
        new("T37d", "misspelt input field", Required.Reject, "{ citizens(where: { incom: { gt: 1 } }) { totalCount } }"),
        new("T37e", "misspelt directive", Required.Reject, "{ citizen(id: 1) { name @clasified } }"),
        new("T39", "value outside an enumeration, literal", Required.Reject, "{ citizens(where: { kind: BAD }) { totalCount } }"),
        new("T39b", "value outside an enumeration, variable", Required.Reject, "query($o: [CitizenOrder!]) { citizens(orderBy: $o) { totalCount } }") { Variables = """{"o":["BAD"]}""", Code = "BAD_USER_INPUT" },
        new("T39c", "input of another shape", Required.Reject, "query($w: CitizenFilter) { citizens(where: $w) { totalCount } }") { Variables = """{"w":{"income":{"gt":{"a":1}}}}""", Code = "BAD_USER_INPUT" },
    ];
}
