using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.Validation;

namespace DataExchange.GraphQL.Tests.Validation;

/// <summary>Documents made to exhaust a validator, all within what a generous parser lets through. Unbounded work would take hours, so the bound can be wide.</summary>
public sealed class ValidationAttackTests
{
    private static readonly ParserOptions Generous = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue, MaxDepth = 250 };
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public void Inline_fragments_of_364_kilobytes_are_validated_in_bounded_time() =>
        AssertBounded($"{{ me {{ {Repeat(15_166, _ => "...on Citizen{age name}")} }} }}");

    [Fact]
    public void Nested_inline_fragments_are_validated_in_bounded_time() =>
        AssertBounded($"{{ me {{ {Repeat(100, _ => string.Concat(Enumerable.Repeat("...on Citizen{age ", 100)) + new string('}', 100))} }} }}");

    [Fact]
    public void Repeated_field_is_validated_in_bounded_time() => AssertBounded($"{{ me {{ {Repeat(50_000, _ => "age")} }} }}");

    [Fact]
    public void Repeated_object_is_validated_in_bounded_time() => AssertBounded($"{{ {Repeat(20_000, _ => "me{spouse{spouse{age}}}")} }}");

    [Fact]
    public void Many_conflicts_are_reported_in_bounded_time() => AssertBounded($"{{ {Repeat(20_000, i => $"x:values(int:{i})")} }}");

    [Fact]
    public void Exponential_fan_out_of_fragments_is_validated_in_bounded_time() =>
        AssertBounded("{ me { ...F0 } }" + Repeat(1_000, i => $"fragment F{i} on Citizen {{ ...F{i + 1} spouse {{ ...F{i + 1} }} s: spouse {{ ...F{i + 1} }} }}") + "fragment F1000 on Citizen { age }");

    [Fact]
    public void Exponential_combinations_of_parent_types_end_at_the_work_limit()
    {
        // At every level the merged set depends on which object type was chosen at each level above: 2 to the power of 22 sets in 30 kilobytes.
        const int Levels = 22;
        var (main, chain) = ("{ name }", "{ name }");
        for (var i = 0; i < Levels; i++)
        {
            main = $"{{ ... on Party {{ x: parcels {{ owner {main} }} }} ... on Citizen {{ x: parcels {{ owner {chain} }} }} ... on Company {{ x: parcels {{ owner {chain} }} }} }}";
            chain = $"{{ x: parcels {{ owner {chain} }} }}";
        }

        Assert.Equal(["LIMIT_EXCEEDED"], AssertBounded($"{{ party {main} }}").Select(e => e.Code));
    }

    [Fact]
    public void Exponential_document_within_the_default_limits_costs_little_memory()
    {
        var (main, chain) = ("{ name }", "{ name }");
        for (var i = 0; i < 18; i++)
        {
            main = $"{{ ... on Party {{ x: parcels {{ owner {main} }} }} ... on Citizen {{ x: parcels {{ owner {chain} }} }} ... on Company {{ x: parcels {{ owner {chain} }} }} }}";
            chain = $"{{ x: parcels {{ owner {chain} }} }}";
        }

        var document = TestSchema.Parse($"{{ party {main} }}");
        DocumentValidator.Validate(TestSchema.Schema, document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentValidator.Validate(TestSchema.Schema, document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
    }

    [Fact]
    public void Long_chain_of_fragments_does_not_exhaust_the_stack() =>
        AssertBounded("{ me { ...F0 } }" + Repeat(20_000, i => $"fragment F{i} on Citizen {{ spouse {{ ...F{i + 1} }} }}") + "fragment F20000 on Citizen { ...F0 age }");

    [Fact]
    public void Many_operations_over_many_fragments_are_validated_in_bounded_time() =>
        AssertBounded(Repeat(3_000, i => $"query Q{i} {{ me {{ ...F0 }} }}") + Repeat(3_000, i => $"fragment F{i} on Citizen {{ spouse {{ ...F{i + 1} }} }}") + "fragment F3000 on Citizen { age }");

    [Fact]
    public void Document_nested_beyond_the_guard_is_refused()
    {
        ValueNode value = new NullValueNode();
        for (var i = 0; i < 100_000; i++)
        {
            value = new ListValueNode([value]);
        }

        var field = new FieldNode(null, new NameNode("values"), [new ArgumentNode(new NameNode("ints"), value)], [], null);
        var document = new DocumentNode([new OperationDefinitionNode(null, OperationType.Query, null, [], [], new SelectionSetNode([field]))]);
        Assert.Equal("LIMIT_EXCEEDED", Assert.Single(DocumentValidator.Validate(TestSchema.Schema, document)).Code);
    }

    [Fact]
    public void Errors_are_at_most_five_by_default() =>
        Assert.Equal(5, DocumentValidator.Validate(TestSchema.Schema, TestSchema.Parse($"{{ {Repeat(1_000, i => $"x{i}")} }}")).Length);

    [Theory]
    [InlineData("{ citizen(id: 1) { agee } }", "agee")]
    [InlineData("{ citisen(id: 1) { age } }", "citisen")]
    [InlineData("{ me { name(shor: true) } }", "shor")]
    [InlineData("{ me { ... on Citizn { age } } }", "Citizn")]
    [InlineData("{ values(unit: HECTAR) }", "HECTAR")]
    [InlineData("{ parcels(filter: { limi: 1 }) { number } }", "limi")]
    [InlineData("{ me { age @onc } }", "onc")]
    public void Misspelt_name_reads_like_a_name_of_nothing(string document, string misspelt)
    {
        var nothing = string.Concat(Enumerable.Repeat('q', misspelt.Length));
        var misspeltErrors = Messages(document);
        Assert.NotEmpty(misspeltErrors);
        Assert.Equal(misspeltErrors.Select(m => m.Replace(misspelt, nothing, StringComparison.Ordinal)), Messages(document.Replace(misspelt, nothing, StringComparison.Ordinal)));
    }

    [Fact]
    public void Messages_do_not_repeat_literals() =>
        Assert.DoesNotContain("079203001234", Assert.Single(Messages("{ values(int: \"079203001234\") }")), StringComparison.Ordinal);

    private static ImmutableArray<GraphQLError> AssertBounded(string document)
    {
        var parsed = Parser.Parse(new Source(document), Generous);
        Assert.Null(parsed.Error?.Message);
        var watch = Stopwatch.StartNew();
        var errors = DocumentValidator.Validate(TestSchema.Schema, parsed.Document!);
        TestContext.Current.TestOutputHelper?.WriteLine($"{document.Length} characters: {watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < Bound, $"Validation took {watch.Elapsed}.");
        return errors;
    }

    private static IEnumerable<string> Messages(string document) =>
        DocumentValidator.Validate(TestSchema.Schema, TestSchema.Parse(document)).Select(e => e.Message);

    private static string Repeat(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));
}
