namespace DataExchange.AttackTests.Cases;

/// <summary>Family A: the same denied cell by every shape of operation and every path of the graph.</summary>
internal static class ShapeCases
{
    private const string TwoOperations = "query A { citizen(id: 1) { name } } query B { citizen(id: 1) { ...F } } fragment F on Citizen { name nationalId }";
    private const string Included = "query($x: Boolean!) { citizen(id: 1) { name income @include(if: $x) } }";
    private const string Dossiers = """{"actors":[{"dossier":{"note":null,"mark":"mark of Kim"}},{"dossier":{"note":"note of Ana","mark":null}},{"dossier":null},{}]}""";

    public static IReadOnlyList<AttackCase> All { get; } =
    [
        new("T01", "rule on the concrete type, read through the interface", Required.Deny, "{ person(id: 1) { ... on Citizen { nationalId } } }")
        {
            Denied = ["Citizen.nationalId at person.nationalId"], Data = """{"person":{"nationalId":null}}""",
        },
        new("T01b", "rule on the concrete type, asked of the interface itself (GHSA-mx7m class)", Required.Deny, "{ person(id: 3) { name nationalId } }")
        {
            Denied = ["Citizen.nationalId at person.nationalId", "Minor.nationalId at person.nationalId"], Data = """{"person":{"name":"Kim","nationalId":null}}""",
        },
        new("T01c", "interface behind a concrete field", Required.Deny, "{ person(id: 3) { ... on Minor { guardian { name nationalId } } } }")
        {
            Denied = ["Citizen.nationalId at person.guardian.nationalId"], Data = """{"person":{"guardian":{"name":"Ana","nationalId":null}}}""",
        },
        new("T03", "denied member of a union", Required.Same, "{ search(text: \"x\") { ... on Conviction { date offence } ... on Citizen { name } } }"),
        new("T04", "name of the type of a denied member", Required.Same, "{ search(text: \"x\") { __typename } }"),
        new("T04b", "single object of a denied member", Required.Same, "{ found(text: \"conviction\") { __typename ... on Conviction { date } } }"),
        new("T04c", "denied member under aliases and fragments", Required.Same, "{ search(text: \"x\") { t: __typename ...H } } fragment H on Hit { u: __typename ... on Vehicle { plate } }"),
        new("T03b", "members beside a denied one, by a fragment that no denied one fits", Required.Safe, "{ search(text: \"x\") { ... on Vehicle { plate } ... on Person { name } } }")
        {
            Data = """{"search":[{"name":"Ana"},{"plate":"29A-00001"},{"name":"Eve"}]}""",
        },
        new("T03c", "members of one type only", Required.Safe, "{ search(text: \"x\") { ... on Vehicle { plate } } }") { Data = """{"search":[{},{"plate":"29A-00001"},{}]}""" },
        new("T06", "of two operations the one with the denied cell", Required.Deny, TwoOperations)
        {
            OperationName = "B", Denied = ["Citizen.nationalId at citizen.nationalId"], Data = """{"citizen":{"name":"Ana","nationalId":null}}""",
        },
        new("T06b", "of two operations the harmless one", Required.Safe, TwoOperations) { OperationName = "A", Data = """{"citizen":{"name":"Ana"}}""" },
        new("T07", "alias to a granted name (CVE-2024-34708)", Required.Deny, "{ citizen(id: 1) { name: nationalId id: income } }")
        {
            Denied = ["Citizen.nationalId at citizen.name", "Citizen.income at citizen.id"], Data = """{"citizen":{"name":null,"id":null}}""",
        },
        new("T09", "merged duplicates", Required.Deny, "{ citizen(id: 1) { name income } citizen(id: 1) { ...F } } fragment F on Citizen { income isAdult }")
        {
            Denied = ["Citizen.income at citizen.income"], Data = """{"citizen":{"name":"Ana","income":null,"isAdult":true}}""",
        },
        new("T10", "left out by a variable, so that a plan is made", Required.Deny, Included) { Variables = """{"x":false}""", Data = """{"citizen":{"name":"Ana"}}""" },
        new("T10b", "included by a variable once the plan is made", Required.Deny, Included)
        {
            Variables = """{"x":true}""", Denied = ["Citizen.income at citizen.income"], Data = """{"citizen":{"name":"Ana","income":null}}""",
        },
        new("T12", "computed from a denied cell", Required.Deny, "{ citizen(id: 1) { name taxBand } }")
        {
            Denied = ["Citizen.taxBand at citizen.taxBand"], Data = """{"citizen":{"name":"Ana","taxBand":null}}""",
        },
        new("T12b", "computed from what is computed from a denied cell (GHSA-m8jr class)", Required.Deny, "{ citizen(id: 1) { name benefitClass } }")
        {
            Denied = ["Citizen.benefitClass at citizen.benefitClass"], Data = """{"citizen":{"name":"Ana","benefitClass":null}}""",
        },
        new("T13", "computed from a context that reads a denied cell", Required.Deny, "{ citizen(id: 1) { assessments { year relief } } }")
        {
            Denied = ["Assessment.relief at citizen.assessments.relief"], Data = """{"citizen":{"assessments":[{"year":2026,"relief":null}]}}""",
        },
        new("T15", "field that another subgraph adds to an interface", Required.Deny, "{ person(id: 1) { name riskScore } }")
        {
            Denied = ["Citizen.riskScore at person.riskScore"], Data = """{"person":{"name":"Ana","riskScore":null}}""",
        },
        new("T15b", "the same on the concrete type", Required.Deny, "{ citizen(id: 1) { name riskScore } }")
        {
            Denied = ["Citizen.riskScore at citizen.riskScore"], Data = """{"citizen":{"name":"Ana","riskScore":null}}""",
        },
        new("T16", "joined by a denied key", Required.Safe, "{ citizen(id: 1) { name benefits { code } } }") { Data = """{"citizen":{"name":"Ana","benefits":[{"code":"B-1"}]}}""" },
        new("T16b", "joined by a denied key in a list", Required.Safe, "{ citizens { nodes { name benefits { code citizen { name } } } } }")
        {
            Data = """{"citizens":{"nodes":[{"name":"Ana","benefits":[{"code":"B-1","citizen":{"name":"Ana"}}]},{"name":"Eve","benefits":[{"code":"B-2","citizen":{"name":"Eve"}}]},{"name":"Bob","benefits":[{"code":"B-4","citizen":{"name":"Bob"}}]}]}}""",
        },
        new("T18", "entities at the gateway", Required.Reject, "query($r: [_Any!]!) { _entities(representations: $r) { ... on Citizen { income } } }") { Variables = """{"r":[{"__typename":"Citizen","id":"1"}]}""" },
        new("T18b", "entities at the gateway by literal", Required.Reject, "{ _entities(representations: [{ __typename: \"Citizen\", id: \"1\" }]) { ... on Citizen { income } } }"),
        new("T19", "subgraph schema at the gateway", Required.Reject, "{ _service { sdl } }"),
        new("T21", "payload of a mutation", Required.Deny, "mutation { updateName(id: 1, name: \"x\") { citizen { name income } } }")
        {
            Denied = ["Citizen.income at updateName.citizen.income"], Data = """{"updateName":{"citizen":{"name":"Ana","income":null}}}""",
        },
        new("T21b", "mutation that is not granted", Required.Deny, "mutation { registerBirth(nationalId: \"x\", name: \"y\") { citizen { name } } }")
        {
            Denied = ["Mutation.registerBirth at registerBirth"], Data = """{"registerBirth":null}""",
        },
        new("T28", "nesting beyond the limit (CVE-2026-30241: sockets skipped the rules)", Required.Reject, $"{{ citizen(id: 1) {string.Concat(Enumerable.Repeat("{ mother ", 14))}{{ name }}{new string('}', 14)} }}")
        {
            Code = "LIMIT_EXCEEDED",
        },
        new("T30", "type named in another case", Required.Reject, "{ person(id: 1) { ... on citizen { nationalId } } }"),
        new("T30b", "field named in another case", Required.Reject, "{ citizen(id: 1) { NationalId } }"),
        new("T33", "the base type is granted, an implementation is not", Required.Deny, "{ person(id: 1) { __typename id name ... on Person { nationalId } } }")
        {
            Denied = ["Citizen.nationalId at person.nationalId"], Data = """{"person":{"__typename":"Citizen","id":"1","name":"Ana","nationalId":null}}""",
        },
        new("T33b", "field with a type of its own on each type of a union, asked through an interface", Required.Deny, "{ actors { ... on Person { dossier { note mark } } } }")
        {
            Denied = ["MinorDossier.note at actors.dossier.note", "CitizenDossier.mark at actors.dossier.mark", "Guest.dossier at actors.dossier"], Data = Dossiers,
        },
        new("T33c", "the same under an alias, in fragments of several types", Required.Deny, "{ actors { ...P ... on Minor { dossier { note } } ... on Citizen { dossier { mark } } } } fragment P on Person { dossier { ... on Dossier { note } mark } }")
        {
            Denied = ["MinorDossier.note at actors.dossier.note", "CitizenDossier.mark at actors.dossier.mark"], Data = Dossiers,
        },
        new("T33d", "the same by the interface's own field", Required.Deny, "{ person(id: 3) { dossier { note mark } } a: person(id: 1) { d: dossier { mark: note note: mark } } b: person(id: 5) { dossier { note } } }")
        {
            Denied = ["MinorDossier.note at person.dossier.note", "CitizenDossier.mark at a.d.note", "Guest.dossier at b.dossier"],
            Data = """{"person":{"dossier":{"note":null,"mark":"mark of Kim"}},"a":{"d":{"mark":"note of Ana","note":null}},"b":{"dossier":null}}""",
        },
        new("T09b", "deep path and back through three registries", Required.Deny, "{ citizen(id: 1) { vehicles { plate color keeper { benefits { citizen { assessments { payer { diagnosis name } } } } } } } }")
        {
            Denied = ["Vehicle.color at citizen.vehicles.color", "Citizen.diagnosis at citizen.vehicles.keeper.benefits.citizen.assessments.payer.diagnosis"],
            Data = """{"citizen":{"vehicles":[{"plate":"29A-00001","color":null,"keeper":{"benefits":[{"citizen":{"assessments":[{"payer":{"diagnosis":null,"name":"Ana"}}]}}]}}]}}""",
        },
    ];
}
