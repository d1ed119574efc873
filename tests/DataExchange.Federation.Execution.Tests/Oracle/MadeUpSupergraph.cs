using System.Text;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>
/// Makes up a supergraph of three services: entities known to all of them by one key or a chain of two, values, a union of both, an interface, lists,
/// requirements. Everything may be null.
/// </summary>
internal sealed class MadeUpSupergraph(Random random)
{
    private const int Entities = 4;
    private const int Values = 3;
    private static readonly string[] Graphs = ["S0", "S1", "S2"];
    private readonly StringBuilder _text = new();

    /// <summary>The names of the entity types.</summary>
    public static IReadOnlySet<string> EntityTypes { get; } = Enumerable.Range(0, Entities).Select(i => $"E{i}").ToHashSet();

    /// <summary>By type and field, what a field is computed from.</summary>
    public Dictionary<(string Type, string Field), string> Requirements { get; } = [];

    public string Make()
    {
        _text.Append("""
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            directive @join__enumValue(graph: join__Graph!) repeatable on ENUM_VALUE
            directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
            directive @join__graph(name: String!, url: String!) on ENUM_VALUE
            directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
            directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
            directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
            scalar join__FieldSet
            scalar link__Import
            enum link__Purpose { SECURITY EXECUTION }
            enum join__Graph { S0 @join__graph(name: "s0", url: "http://s0") S1 @join__graph(name: "s1", url: "http://s1") S2 @join__graph(name: "s2", url: "http://s2") }

            """);
        _text.Append("interface I").Append(OnAll("")).Append(" { id: ID }\n");
        _text.Append("union U").Append(OnAll("")).Append(string.Concat(Graphs.SelectMany(g => Members.Select(m => $" @join__unionMember(graph: {g}, member: \"{m}\")"))));
        _text.Append(" = ").AppendJoin(" | ", Members).Append('\n');
        for (var i = 0; i < Entities; i++)
        {
            Entity(i);
        }

        for (var i = 0; i < Values; i++)
        {
            Value(i);
        }

        Query();
        return _text.ToString();
    }

    private static readonly string[] Members = ["E0", "E2", "V0"];

    private static string OnAll(string more) => string.Concat(Graphs.Select(g => $" @join__type(graph: {g}{more})"));

    private void Entity(int number)
    {
        var graphs = Graphs.OrderBy(_ => random.Next()).ToArray();
        var isChain = number % 2 == 1;
        string[] id = isChain ? graphs[..2] : graphs;
        string[] code = isChain ? graphs[1..] : [];
        _text.Append($"type E{number}");
        _text.Append(number < 2 && !isChain ? " implements I" : "");
        _text.Append(string.Concat(id.Select(g => $" @join__type(graph: {g}, key: \"id\")"))).Append(string.Concat(code.Select(g => $" @join__type(graph: {g}, key: \"code\")")));
        _text.Append(number < 2 && !isChain ? string.Concat(Graphs.Select(g => $" @join__implements(graph: {g}, interface: \"I\")")) : "").Append(" {\n");
        Field("id", "ID", id);
        if (isChain)
        {
            Field("code", "ID", code);
        }

        for (var i = 0; i < 4; i++)
        {
            Field(i == 1 ? "f1(n: Int)" : $"f{i}", i == 2 ? "Int" : i == 3 ? "[String]" : "String", [Any()]);
        }

        Required(number);
        Field("v", $"V{random.Next(Values)}", [Any()]);
        Field("vs", $"[V{random.Next(Values)}]", [Any()]);
        Field("e", $"E{random.Next(Entities)}", [Any()]);
        Field("es", $"[E{random.Next(Entities)}]", [Any()]);
        Field("u", random.Next(2) == 0 ? "U" : "[U]", [Any()]);
        _text.Append("}\n");
    }

    // What `r` needs, `q`, is in another service.
    private void Required(int number)
    {
        var graphs = Graphs.OrderBy(_ => random.Next()).ToArray();
        _text.Append($"  q: String @join__field(graph: {graphs[0]}) @join__field(graph: {graphs[1]}, external: true)\n");
        _text.Append($"  r: String @join__field(graph: {graphs[1]}, requires: \"q\")\n");
        Requirements[($"E{number}", "r")] = "{ q }";
    }

    // All services answer all of a value.
    private void Value(int number)
    {
        _text.Append($"type V{number}{OnAll("")} {{ f0: String f1(n: Int): Int f2: [String] e: E{random.Next(Entities)}");
        _text.Append(number + 1 < Values ? $" v: V{number + 1} vs: [V{number + 1}]" : " u: U").Append(" }\n");
    }

    private void Query()
    {
        _text.Append($"type Query{OnAll("")} {{\n");
        for (var i = 0; i < Entities; i++)
        {
            Field($"e{i}", $"E{i}", [Any()]);
            Field($"es{i}", $"[E{i}]", [Any()]);
        }

        Field("us", "[U]", [Any()]);
        Field("is", "[I]", [Any()]);
        Field("v", "V0", [Any()]);
        _text.Append("}\n");
    }

    private void Field(string name, string type, string[] graphs) =>
        _text.Append($"  {name}: {type}").Append(graphs.Length == Graphs.Length ? "" : string.Concat(graphs.Select(g => $" @join__field(graph: {g})"))).Append('\n');

    private string Any() => Graphs[random.Next(Graphs.Length)];
}
