using DataExchange.Gateway.Limits;
using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Limits;

/// <summary>
/// Each limit of a document and its variables, one below, at, one above and a thousand times beyond: the answer is typed, and what is allocated to find
/// it out is bounded by what was sent.
/// </summary>
public sealed class LimitsTests
{
    private const long Allowance = 8 * 1024 * 1024;

    private static readonly IReadOnlyDictionary<string, (Action<LimitOptions, int> Set, int Value, Func<int, (string Query, string? Variables)> Request)> s_limits =
        new Dictionary<string, (Action<LimitOptions, int>, int, Func<int, (string, string?)>)>(StringComparer.Ordinal)
        {
            ["tokens"] = ((l, v) => l.Tokens = v, 200, n => ($"{{ provinces {{ {Repeat(n - 5, "code ")} }} }}", null)),
            ["recursion in selection sets"] = ((l, v) => l.Recursion = v, 20, n => ($"{{ citizen(id: 1) {{ {Nest(n - 2, "... { ", "name", " }")} }} }}", null)),
            ["recursion in lists and objects"] = ((l, v) => l.Recursion = v, 20, n => ($"{{ citizens(where: {Alternate(n - 1)}) {{ totalCount }} }}", null)),
            ["recursion in object values"] = ((l, v) => l.Recursion = v, 20, n => ($"{{ citizens(where: {Nest(n - 1, "{ any: ", "null", " }")}) {{ totalCount }} }}", null)),
            ["depth"] = ((l, v) => l.Depth = v, 6, n => ($"{{ citizen(id: 1) {{ {Nest(n - 2, "mother { ", "name", " }")} }} }}", null)),
            ["aliases"] = ((l, v) => l.Aliases = v, 5, n => ($"{{ provinces {{ {Repeat(n, i => $"a{i}: code ")} }} }}", null)),
            ["root fields"] = ((l, v) => l.RootFields = v, 4, n => ($"{{ {Repeat(n, i => $"p{i}: provinces {{ code }} ")} }}", null)),
            ["directives"] = ((l, v) => l.Directives = v, 6, n => ($"{{ provinces {{ {Repeat(n, i => $"c{i}: code @include(if: true) ")} }} }}", null)),
            ["fragments"] = ((l, v) => l.Fragments = v, 5, n => ($"{{ provinces {{ {Repeat(n, i => $"...F{i} ")} }} }} {Repeat(n, i => $"fragment F{i} on Province {{ code }} ")}", null)),
            ["expanded selections"] = ((l, v) => l.ExpandedSelections = v, 40, n => ($"{{ provinces {{ {Repeat(n - 1, "code ")} }} }}", null)),
            ["cost"] = ((l, v) => l.Cost = v, 20, n => (n > 1_000 ? Lists(n) : $"{{ citizen(id: 1) {{ {Repeat(n - 1, i => $"m{i}: mother {{ name }} ")} }} }}", null)),
            ["introspection depth"] = ((l, v) => l.IntrospectionDepth = v, 8, n => ($"{{ __type(name: \"Citizen\") {{ fields {{ type {{ {Nest(n - 4, "ofType { ", "name", " }")} }} }} }} }}", null)),
            ["introspection lists"] = ((l, v) => l.IntrospectionLists = v, 3, n => ($"{{ __type(name: \"Citizen\") {{ {Nest(n, "fields { type { ", "name", " } }")} }} }}", null)),
            ["list items of variables"] = ((l, v) => l.ListItems = v, 10, n => ("query($o: [CitizenOrder!]) { citizens(orderBy: $o) { totalCount } }", $"{{\"o\":[{string.Join(',', Enumerable.Repeat("\"NAME\"", n))}]}}")),
            ["bytes of variables"] = ((l, v) => l.VariableBytes = v, 1_000, n => ("{ provinces { code } }", $"{{\"x\":\"{new string('x', n - 8)}\"}}")),
        };

    public static TheoryData<string> Names => [.. s_limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Limit_is_inclusive_typed_and_cheap_far_beyond(string name)
    {
        var (set, value, request) = s_limits[name];
        var limits = Wide();
        set(limits, value);

        foreach (var size in (int[])[value - 1, value, value + 1, value * 1_000])
        {
            var (query, variables) = request(size);
            var (refusal, allocated) = DocumentGauntlet.Run(limits, query, variables);

            Assert.True(refusal is null == size <= value, $"{name} {size}: {refusal?.Code} {refusal?.Errors[0].Message}");
            Assert.True(refusal is null or { Code: "LIMIT_EXCEEDED" or "DOCUMENT_TOO_LARGE" }, $"{name} {size}: {refusal?.Code} {refusal?.Errors[0].Message}");
            Assert.InRange(refusal?.Errors.Length ?? 1, 1, limits.ValidationErrors);
            Assert.True(allocated < Allowance + (64L * query.Length), $"{name} {size}: {allocated} bytes for {query.Length} characters");
        }
    }

    [Fact]
    public void Every_limit_that_is_one_number_of_a_document_is_among_those_tested_here_or_over_HTTP()
    {
        string[] elsewhere =
        [
            "BodyBytes", "DirectivesPerLocation", "PlanningSteps", "PlanningMs", "RequestMs", "SubgraphMs", "ResponseBytes", "ResponseNodes", "SubgraphBytes", "EntitiesPerFetch", "BatchWindowMs", "Entities",
            "ValidationErrors", "OperationCacheBytes", "PlansPerOperation", "PersistedQueryBytes", "PersistedQueryBytesPerClient", "PersistedQueries", "ManifestBytes", "ManifestDocuments",
            "AgencyUnitsPerSecond", "AgencyBurst", "CostPerUnit", "HeaderSeconds", "HeaderBytes", "Connections", "MinBytesPerSecond",
        ];
        var here = s_limits.Values.Select(l => ChangedBy(l.Set)).Distinct(StringComparer.Ordinal);

        Assert.Empty(here.Intersect(elsewhere, StringComparer.Ordinal));
        Assert.Subset(
            typeof(LimitOptions).GetProperties().Select(p => p.Name).ToHashSet(StringComparer.Ordinal),
            here.Concat(elsewhere).ToHashSet(StringComparer.Ordinal));
    }

    // S05: two spreads of the next fragment in each, so that expansion doubles 49 times.
    [Fact]
    public void Fragments_that_multiply_are_counted_without_being_expanded()
    {
        var fragments = Repeat(49, i => $"fragment F{i} on Citizen {{ ...F{i + 1} ...F{i + 1} }} ");

        var (refusal, allocated) = DocumentGauntlet.Run(new LimitOptions(), $"{{ citizen(id: 1) {{ ...F0 }} }} {fragments} fragment F49 on Citizen {{ name }}");

        Assert.Equal("LIMIT_EXCEEDED", refusal!.Code);
        Assert.InRange(allocated, 1, Allowance);
    }

    // S04
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void Fragments_in_a_circle_are_an_error_and_not_a_loop(int length)
    {
        var fragments = Repeat(length, i => $"fragment F{i} on Citizen {{ name ...F{(i + 1) % length} }} ");

        var (refusal, allocated) = DocumentGauntlet.Run(new LimitOptions(), $"{{ citizen(id: 1) {{ ...F0 }} }} {fragments}");

        Assert.NotNull(refusal);
        Assert.InRange(allocated, 1, Allowance);
    }

    // S06: 364 KB of inline fragments took a known server 117 seconds.
    [Theory]
    [InlineData("same field in inline fragments")]
    [InlineData("conflicting fields in inline fragments")]
    [InlineData("nested selections in inline fragments")]
    [InlineData("same field repeated")]
    public void Overlapping_fields_cost_what_they_weigh(string kind)
    {
        var limits = Wide();
        string Query(int count) => kind switch
        {
            "same field in inline fragments" => $"{{ citizen(id: 1) {{ {Repeat(count, "... { name } ")} }} }}",
            "conflicting fields in inline fragments" => $"{{ citizen(id: 1) {{ {Repeat(count, i => $"... {{ x: dues(first: {i}) {{ nodes {{ year }} }} }} ")} }} }}",
            "nested selections in inline fragments" => $"{{ citizen(id: 1) {{ {Repeat(count, "... { mother { mother { name } } } ")} }} }}",
            _ => $"{{ provinces {{ {Repeat(count, "code ")} }} }}",
        };
        limits.Aliases = 1_000_000;
        var once = DocumentGauntlet.Run(limits, Query(1_000));
        var tenfold = DocumentGauntlet.Run(limits, Query(10_000));

        // Work that grew with the square would be a hundredfold.
        Assert.True(tenfold.Allocated < (30 * once.Allocated) + Allowance, $"{once.Allocated} bytes for 1,000 and {tenfold.Allocated} for 10,000");
        Assert.True(tenfold.Refusal is null or { Code: "LIMIT_EXCEEDED" or "GRAPHQL_VALIDATION_FAILED", Errors.Length: <= 5 }, tenfold.Refusal?.Code);
    }

    // S14
    [Theory]
    [InlineData("Int", 9, true)]
    [InlineData("Int", 10, false)]
    [InlineData("Int", 400, false)]
    [InlineData("Int", 60_000, false)]
    public void Number_of_many_digits_is_refused_without_being_computed(string type, int digits, bool isValid)
    {
        var number = new string('9', digits);

        var variable = DocumentGauntlet.Run(new LimitOptions(), $"query($f: {type}) {{ citizens(first: $f) {{ totalCount }} }}", $"{{\"f\":{number}}}");
        var literal = DocumentGauntlet.Run(new LimitOptions(), $"{{ citizens(first: {number}) {{ totalCount }} }}");

        Assert.Equal(isValid, variable.Refusal is null);
        Assert.Equal(isValid, literal.Refusal is null);
        Assert.InRange(variable.Allocated, 1, Allowance);
        Assert.InRange(literal.Allocated, 1, Allowance);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(65, false)]
    [InlineData(10_000, false)]
    public void Variables_nested_beyond_the_bound_are_refused(int levels, bool isRead)
    {
        var (refusal, allocated) = DocumentGauntlet.Run(new LimitOptions(), "{ provinces { code } }", $"{{\"x\":{Nest(levels, "[", "1", "]")}}}");

        Assert.Equal(isRead, refusal is null);
        Assert.InRange(allocated, 1, Allowance);
    }

    // S16
    [Fact]
    public void Errors_are_few_whatever_is_wrong()
    {
        var limits = Wide();
        string[] variables = [.. Enumerable.Range(0, 200).Select(i => $"v{i}")];
        (string Query, string? Values)[] floods =
        [
            ($"{{ citizen(id: 1) {{ {Repeat(500, i => $"nothing{i} ")} }} }}", null),
            ($"query({Repeat(200, i => $"$v{i}: Int! ")}) {{ {Repeat(4, i => $"c{i}: citizens(first: $v{i}) {{ totalCount }} ")} }}", null),
            ($"query($o: [CitizenOrder!]) {{ citizens(orderBy: $o) {{ totalCount }} }}", $"{{\"o\":[{string.Join(',', variables.Select(v => $"\"{v}\""))}]}}"),
        ];

        foreach (var (query, values) in floods)
        {
            Assert.InRange(DocumentGauntlet.Run(limits, query, values).Refusal!.Errors.Length, 1, 5);
        }
    }

    /// <summary>Limits so wide that the one under test is met first.</summary>
    private static LimitOptions Wide() => new()
    {
        BodyBytes = 8_000_000, VariableBytes = 4_000_000, Tokens = 2_000_000, ExpandedSelections = 500_000, Depth = 60, Aliases = 1_000_000, RootFields = 1_000_000,
        DirectivesPerLocation = 4, Directives = 1_000_000, Fragments = 1_000_000, ListItems = 1_000_000,
        Cost = int.MaxValue,
    };

    /// <summary>The name of the limit that an action sets.</summary>
    private static string ChangedBy(Action<LimitOptions, int> set)
    {
        var (before, after) = (new LimitOptions(), new LimitOptions());
        set(after, 7_777_777);
        return Assert.Single(typeof(LimitOptions).GetProperties(), p => p.GetValue(before)!.Equals(p.GetValue(after)) is false).Name;
    }

    /// <summary>Lists below one another that cost at least so much: each counts for five.</summary>
    private static string Lists(int cost) => $"{{ citizen(id: 1) {{ {Nest((int)Math.Ceiling(Math.Log(cost, 5)), "dues { nodes { payer { ", "name", " } } }")} }} }}";

    private static string Nest(int levels, string open, string core, string close) =>
        string.Concat(Enumerable.Repeat(open, Math.Max(0, levels))) + core + string.Concat(Enumerable.Repeat(close, Math.Max(0, levels)));

    /// <summary>Objects and lists in each other, so many levels in all.</summary>
    private static string Alternate(int levels)
    {
        var open = Repeat(levels, i => i % 2 == 0 ? "{ any: " : "[");
        var close = Repeat(levels, i => (levels - i) % 2 == 1 ? " }" : "]");
        return open + (levels % 2 == 1 ? "null" : string.Empty) + close;
    }

    private static string Repeat(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
