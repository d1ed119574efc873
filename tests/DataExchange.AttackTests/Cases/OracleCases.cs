namespace DataExchange.AttackTests.Cases;

/// <summary>Family C: what an argument, an order, a count or a null tells of a cell that is not read.</summary>
internal static class OracleCases
{
    private const string Nodes = "{ nodes { name } totalCount }";

    public static IReadOnlyList<AttackCase> All { get; } =
    [
        Argument("T42", "filter by a denied cell", $"{{ citizens(where: {{ income: {{ gt: 500000000 }} }}) {Nodes} }}"),
        Argument("T42b", "filter by a denied cell in a variable", $"query($w: CitizenFilter) {{ citizens(where: $w) {Nodes} }}", """{"w":{"income":{"gt":500000000}}}"""),
        Argument("T42c", "filter by a denied cell as a default", $"query($w: CitizenFilter = {{ income: {{ gt: 500000000 }} }}) {{ citizens(where: $w) {Nodes} }}", "{}"),
        new("T42d", "key argument that is a denied cell", Required.Deny, "{ citizenByNationalId(nationalId: \"x\") { name } }")
        {
            Denied = ["Query.citizenByNationalId at citizenByNationalId"], Data = """{"citizenByNationalId":null}""",
        },
        Argument("T43", "filter by a denied cell below others", $"{{ citizens(where: {{ benefits: {{ some: {{ citizen: {{ diagnosis: {{ startsWith: \"K\" }} }} }} }} }}) {Nodes} }}"),
        Argument("T43b", "the same in variables, half and half", $"query($c: CitizenFilter) {{ citizens(where: {{ any: [{{ benefits: {{ some: {{ citizen: $c }} }} }}] }}) {Nodes} }}", """{"c":{"diagnosis":{"startsWith":"K"}}}"""),
        new("T43c", "dotted path", Required.Reject, "query($w: CitizenFilter) { citizens(where: $w) { totalCount } }") { Variables = """{"w":{"meta.income":{"gt":1}}}""", Code = "BAD_USER_INPUT" },
        Argument("T45", "order by a denied cell", $"{{ citizens(orderBy: [NAME, INCOME]) {Nodes} }}"),
        Argument("T45b", "order by a denied cell in a variable", $"query($o: [CitizenOrder!]) {{ citizens(orderBy: $o) {Nodes} }}", """{"o":["INCOME"]}"""),
        new("T45c", "order by a denied cell as the schema's default", Required.Deny, "{ ranking { name } }") { Denied = ["Query.ranking at ranking"], Data = """{"ranking":null}""" },
        new("T45d", "order by a granted cell", Required.Safe, "{ ranking(orderBy: NAME) { name } }") { Data = """{"ranking":[{"name":"Ana"},{"name":"Bob"},{"name":"Eve"}]}""" },
        new("T48", "count of visible rows", Required.Safe, "{ citizens(where: { name: { startsWith: \"A\" } }) { totalCount pageInfo { hasNextPage } nodes { name } } }")
        {
            Data = """{"citizens":{"totalCount":1,"pageInfo":{"hasNextPage":false},"nodes":[{"name":"Ana"}]}}""",
        },
        new("T49", "aggregate of a denied cell", Required.Deny, "{ citizensAggregate { count income { min max avg } } }")
        {
            Denied = ["CitizensAggregate.income at citizensAggregate.income", "CitizensAggregate.count at citizensAggregate.count"],
        },
        new("T51", "groups by a denied cell", Required.Deny, "{ citizensAggregate(groupBy: [DIAGNOSIS]) { count } }")
        {
            Denied = ["Query.citizensAggregate at citizensAggregate"], Data = """{"citizensAggregate":null}""",
        },
        new("T52", "denied cell that can not be null, in a list", Required.Deny, "{ citizens { nodes { name income } totalCount } }")
        {
            Denied = ["Citizen.income at citizens.nodes.income"],
            Data = """{"citizens":{"nodes":[{"name":"Ana","income":null},{"name":"Eve","income":null},{"name":"Bob","income":null}],"totalCount":3}}""",
        },
        new("T55", "search for a day of birth by a parameter", Required.Deny, "{ a: citizen(id: 1) { isOlderThan(years: 30) } b: citizen(id: 1) { isOlderThan(years: 60) } }")
        {
            Denied = ["Citizen.isOlderThan at a.isOlderThan", "Citizen.isOlderThan at b.isOlderThan"], Data = """{"a":{"isOlderThan":null},"b":{"isOlderThan":null}}""",
        },
        new("T57", "conflict of a guessed unique key", Required.Deny, "mutation { registerBirth(nationalId: \"KX\", name: \"y\") { citizen { id } } }")
        {
            Denied = ["Mutation.registerBirth at registerBirth"], Data = """{"registerBirth":null}""",
        },
        new("T61", "harvest by aliases", Required.Reject, $"{{ {string.Join(' ', Enumerable.Range(1, 200).Select(i => $"a{i}: citizen(id: {i}) {{ name }}"))} }}") { Code = "LIMIT_EXCEEDED" },
    ];

    private static AttackCase Argument(string id, string title, string query, string? variables = null) => new(id, title, Required.Deny, query)
    {
        Variables = variables, Denied = ["Query.citizens at citizens"], Data = """{"citizens":null}""",
    };
}
