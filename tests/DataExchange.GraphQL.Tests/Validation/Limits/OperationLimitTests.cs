using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Limits;

namespace DataExchange.GraphQL.Tests.Validation.Limits;

/// <summary>Each limit at one below, at it, one above, and a thousand times above.</summary>
public sealed class OperationLimitTests
{
    private static readonly OperationLimits Limits = OperationLimits.Default;

    // Below every limit of the parser: what is tested here is the checker.
    private static readonly ParserOptions Unlimited = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue, MaxDepth = 250 };

    [Fact]
    public void Defaults_are_the_strict_profile() =>
        Assert.Equal((12, 30, 10, 4, 50, 50, 5_000), (Limits.MaxDepth, Limits.MaxAliases, Limits.MaxRootFields, Limits.MaxDirectivesPerLocation, Limits.MaxDirectives, Limits.MaxFragments, Limits.MaxExpandedSelections));

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    [InlineData(12_000, false)]
    public void Depth_is_limited(int depth, bool good)
    {
        // One fragment per level, so that the depth is of the operation and not of the text.
        var document = "{ a { ...F1 } }" + string.Concat(Enumerable.Range(1, depth - 1).Select(i => $" fragment F{i} on A {(i == depth - 1 ? "{ a }" : $"{{ a {{ ...F{i + 1} }} }}")}"));
        Assert.Equal(good, Messages(document).All(m => m != "The operation is deeper than 12 levels."));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Depth_is_limited_within_the_text(int depth, bool good)
    {
        var document = string.Concat(Enumerable.Repeat("{ a ", depth)) + new string('}', depth);
        AssertLimit(good, document, "The operation is deeper than 12 levels.");
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(30_000, false)]
    public void Aliases_are_limited(int count, bool good) =>
        AssertLimit(good, $"{{ me {{ {Repeat(count, i => $"a{i}: age")} }} }}", "The document has more than 30 aliases.", ignoring: "expands");

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    [InlineData(10_000, false)]
    public void Root_fields_are_limited(int count, bool good) =>
        AssertLimit(good, $"{{ ...F }} fragment F on Query {{ ... {{ {Repeat(count, i => $"f{i}")} }} }}", "The operation has more than 10 root fields.", ignoring: "expands");

    [Fact]
    public void Root_fields_are_counted_by_response_name() => AssertLimit(true, $"{{ {Repeat(100, _ => "me { age }")} }}", "");

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(4_000, false)]
    public void Directives_at_one_location_are_limited(int count, bool good) =>
        AssertLimit(good, $"query ($x: Int {Repeat(count, _ => "@d")}) {{ a }}", "The document has more than 4 directives at one location.", ignoring: "directives.");

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(50_000, false)]
    public void Directives_of_the_document_are_limited(int count, bool good) =>
        AssertLimit(good, $"{{ a {{ {Repeat(count, _ => "... @d { b }")} }} }}", "The document has more than 50 directives.", ignoring: "expands");

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    [InlineData(50_000, false)]
    public void Fragments_are_limited(int count, bool good) =>
        AssertLimit(good, "{ a }" + Repeat(count, i => $"fragment F{i} on A {{ a }}"), "The document has more than 50 fragments.");

    [Theory]
    [InlineData(4_999, true)]
    [InlineData(5_000, true)]
    [InlineData(5_001, false)]
    [InlineData(5_000_000, false)]
    public void Expanded_selections_are_limited(int count, bool good)
    {
        // a, then tens of spreads of a fragment: each counts one and what it spreads.
        var text = $"{{ a {{ {Repeat(count / 1000, _ => "...F")} {Repeat((count % 1000) - 1, _ => "b")} }} }} fragment F on A {{ {Repeat(999, _ => "b")} }}";
        AssertLimit(good, count % 1000 == 0 ? $"{{ {Repeat(count / 1000, _ => "...F")} }} fragment F on A {{ {Repeat(999, _ => "b")} }}" : text, "The operation expands to more than 5000 selections.");
    }

    [Fact]
    public void Exponential_fan_out_is_refused_without_expanding_it()
    {
        var document = "{ ...F0 }" + string.Concat(Enumerable.Range(0, 49).Select(i => $" fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")) + " fragment F49 on Query { a }";
        AssertLimit(false, document, "The operation expands to more than 5000 selections.");
    }

    [Fact]
    public void Cycle_of_fragments_ends() => AssertLimit(true, "{ ...F } fragment F on Query { a { ...G } } fragment G on Query { a { ...F } }", "");

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Introspection_depth_is_limited_apart(int depth, bool good)
    {
        var document = "{ __schema { types " + string.Concat(Enumerable.Repeat("{ ofType ", depth - 2)) + new string('}', depth);
        AssertLimit(good, document, "The introspection is deeper than 16 levels.");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Nested_lists_of_types_are_limited(int lists, bool good)
    {
        var document = "{ __type(name: \"A\") " + string.Concat(Enumerable.Repeat("{ fields { type ", lists)) + "{ name }" + string.Concat(Enumerable.Repeat("} }", lists)) + " }";
        AssertLimit(good, document, "The introspection nests more than 2 lists of types.");
    }

    [Fact]
    public void Query_of_the_common_explorers_keeps_the_limits() => AssertLimit(true, """
        query IntrospectionQuery {
          __schema { queryType { name kind } mutationType { name kind } types { ...FullType } directives { name locations args { ...InputValue } } }
        }
        fragment FullType on __Type {
          kind name description isOneOf
          fields(includeDeprecated: true) { name args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
            ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """, "");

    [Fact]
    public void Error_has_code_and_location()
    {
        var error = Assert.Single(OperationLimitChecker.Check(TestSchema.Parse("{ a:b c:d }"), Limits with { MaxAliases = 1 }));
        Assert.Equal("LIMIT_EXCEEDED", error.Code);
        Assert.Equal(7, Assert.Single(error.Locations).Position!.Value.Column);
    }

    private static void AssertLimit(bool good, string document, string message, string? ignoring = null) =>
        Assert.Equal(good ? [] : [message], Messages(document).Where(m => ignoring is null || m == message || !m.Contains(ignoring, StringComparison.Ordinal)));

    private static IEnumerable<string> Messages(string document) =>
        OperationLimitChecker.Check(TestSchema.Parse(document, Unlimited), Limits).Select(e => e.Message);

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, Math.Max(count, 0)).Select(text));
}
