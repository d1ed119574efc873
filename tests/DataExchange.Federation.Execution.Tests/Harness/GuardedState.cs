using System.Globalization;
using System.Text.Json.Nodes;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Execution.Running;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Supergraphs;
using DataExchange.Federation.Supergraphs.Reading;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>A population and a tax registry, planned and asked in earnest; the operation's fields carry <c>@g0</c> and so on in a guard's place.</summary>
internal static class GuardedState
{
    public static Supergraph Supergraph { get; } = SupergraphReader.Read(new Source("""
        schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
        directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        directive @join__graph(name: String!, url: String!) on ENUM_VALUE
        directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
        directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
        directive @join__unionMember(graph: join__Graph!, member: String!) repeatable on UNION
        directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
        scalar join__FieldSet
        scalar link__Import
        enum link__Purpose { SECURITY EXECUTION }
        enum join__Graph { P @join__graph(name: "population", url: "http://p") T @join__graph(name: "tax", url: "http://t") }
        interface Party @join__type(graph: P, key: "id") { id: ID name: String }
        union Hit @join__type(graph: P) @join__unionMember(graph: P, member: "Citizen") @join__unionMember(graph: P, member: "Place") = Citizen | Place
        type Place @join__type(graph: P) { province: String line: String }
        union Holder @join__type(graph: P) @join__unionMember(graph: P, member: "Citizen") @join__unionMember(graph: P, member: "Company") = Citizen | Company
        type Office @join__type(graph: P, key: "id") @join__type(graph: T, key: "id") { id: ID grade: Int @join__field(graph: T) }
        type Citizen implements Party @join__type(graph: P, key: "id") @join__type(graph: T, key: "id") @join__implements(graph: P, interface: "Party") {
          id: ID
          name: String @join__field(graph: P)
          height(unit: String): Int @join__field(graph: P)
          home: Place @join__field(graph: P)
          father: Citizen @join__field(graph: P)
          head: Citizen @join__field(graph: P)
          tax: Tax @join__field(graph: T)
          debt: Int @join__field(graph: T)
          late: Boolean @join__field(graph: T)
          income: Int @join__field(graph: P) @join__field(graph: T, external: true)
          rate: Int @join__field(graph: T, requires: "income")
        }
        type Company implements Party @join__type(graph: P, key: "id") @join__implements(graph: P, interface: "Party") { id: ID name: String head: Office }
        type Tax @join__type(graph: T) { code: String total: Int years: [Year] }
        type Year @join__type(graph: T) { number: Int due: Int }
        type Query @join__type(graph: P) @join__type(graph: T) { people: [Citizen] @join__field(graph: P) parties: [Party] @join__field(graph: P) hits: [Hit] @join__field(graph: P) holders: [Holder] @join__field(graph: P) place: Place @join__field(graph: P) }
        """)).Supergraph!;

    /// <summary>Plans an operation in which the alias of a guarded field begins with <c>g</c>, the guard's number and an underscore, and that of a hidden one ends with <c>_hidden</c>.</summary>
    public static ExecutablePlan Plan(string text, params NormalizedGuard[] guards)
    {
        var document = PlanSketch.Parse(text);
        var options = new NormalizerOptions { DeferVariables = new Dictionary<string, bool>() };
        var operation = OperationNormalizer.Normalize(Supergraph.ApiSchema, document, document.Definitions.OfType<OperationDefinitionNode>().Single(), options).Operation!;
        var result = QueryPlanner.Plan(Supergraph, operation with { Root = Mark(operation.Root), Guards = [.. guards] });
        return PlanCompiler.Compile(result.Plan ?? throw new InvalidOperationException(result.Error!.Message), Supergraph.ApiSchema, new CompilerOptions { VerifyEntityKeys = false });
    }

    /// <summary>Two registries. Population answers each root field from <paramref name="people"/>, and both answer entities field by field through <paramref name="cell"/>.</summary>
    public static async Task<Federation> StartAsync(string people, Func<string, string> population, Func<string, string> tax)
    {
        var federation = await (await new Federation().WithAsync("population")).WithAsync("tax");
        federation["population"].Script = r => ScriptedReply.Json(r.Variables.Contains("representations", StringComparison.Ordinal) || r.Variables.Contains("\"e", StringComparison.Ordinal) ? Entities(r, population) : people);
        federation["tax"].Script = r => ScriptedReply.Json(Entities(r, tax));
        return federation;
    }

    private static string Entities(RecordedRequest request, Func<string, string> answer)
    {
        var data = new JsonObject();
        foreach (var (name, entities) in JsonNode.Parse(request.Variables)!.AsObject())
        {
            data[name == "representations" ? "_entities" : name] = new JsonArray([.. entities!.AsArray().Select(e => JsonNode.Parse(answer(e!["id"]!.GetValue<string>())))]);
        }

        return new JsonObject { ["data"] = data }.ToJsonString();
    }

    private static NormalizedSelectionSet Mark(NormalizedSelectionSet set) => set with { Fields = [.. set.Fields.Select(Mark)] };

    private static NormalizedField Mark(NormalizedField field) => field with
    {
        Guard = field.ResponseKey is ['g', >= '0' and <= '9', ..] ? int.Parse(field.ResponseKey.AsSpan(1, field.ResponseKey.IndexOf('_', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture) : null,
        IsHidden = field.ResponseKey.EndsWith("_hidden", StringComparison.Ordinal),
        Observation = field.ResponseKey.EndsWith("_seen", StringComparison.Ordinal) ? 1 : null,
        Selections = field.Selections is { } below ? Mark(below) : null,
    };

    /// <summary>Allows by guard and record, and notes what it is told: one text for each call.</summary>
    public sealed class Guard(Func<int, string, bool> allows) : IGuard
    {
        public List<string> Calls { get; } = [];

        public ValueTask DecideAsync(IReadOnlyList<GuardBatch> batches, CancellationToken cancellationToken)
        {
            Calls.Add(string.Join(" | ", batches.Select(b => $"{b.Guard} {b.Subgraph}: {string.Join(' ', Enumerable.Range(0, b.Count).Select(i => System.Text.Encoding.UTF8.GetString(b.Record(i))))}")));
            foreach (var batch in batches)
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    if (allows(batch.Guard, System.Text.Encoding.UTF8.GetString(batch.Record(i))))
                    {
                        batch.Allow(i);
                    }
                }
            }

            return default;
        }
    }
}
