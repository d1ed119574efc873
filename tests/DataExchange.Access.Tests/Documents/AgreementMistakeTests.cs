using DataExchange.Access.Documents;
using DataExchange.Access.Documents.Agreements;

namespace DataExchange.Access.Tests.Documents;

/// <summary>Every mistake is one sentence with its place. The document is line 1 <c>id</c> … line 18 the first clause; each case changes one line.</summary>
public sealed class AgreementMistakeTests
{
    private const string Good =
        """
        id: AG-1
        version: 1
        provider: G10
        consumer: H29
        clients:
          - VN:GOV:H29:mot-cua
        purposes:
          - P.ONE
        legalBasis:
          type: DECREE
          instrument: Nghị định 278/2025/NĐ-CP
        validity:
          from: 2026-01-01
          to: 2027-01-01
        onwardSharing: false
        obligations: []
        grants:
          - coordinate: T.a
            article: '1'

        """;

    [Fact]
    public void Document_without_mistake_is_read() => Assert.Empty(AgreementYaml.Read(Good).Problems);

    [Theory]
    [InlineData("version: 1", "versoin: 1", "1:1: The key `version` is missing; expected it here.", "2:1: The key `versoin` is not known here; expected one of `id`, `version`, `supersedes`, `provider`, `consumer`, `clients`, `purposes`, `legalBasis`, `validity`, `reviewOn`, `retentionDays`, `limits`, `onwardSharing`, `shownToSubject`, `obligations`, `grants`.")]
    [InlineData("version: 1", "version: '1'", "2:10: `version` is `1` in quotes; expected a whole number such as `30`.")]
    [InlineData("version: 1", "version: 01", "2:10: `version` is `01`; expected a whole number such as `30`.")]
    [InlineData("version: 1", "version: 0", "2:10: `version` is 0; expected 1 or more.")]
    [InlineData("version: 1", "version: 1\nversion: 2", "3:1: The key `version` stands twice; expected each key once.")]
    [InlineData("provider: G10", "provider: no", "3:11: `provider` is `no` without quotes, which readers of YAML take for something else than a text; expected 'no' in quotes.")]
    [InlineData("provider: G10", "provider:", "3:10: `provider` has no value; expected one, or no key.")]
    [InlineData("provider: G10", "provider: [G10]", "3:11: `provider` is a list; expected a text.")]
    [InlineData("  - VN:GOV:H29:mot-cua", "  - VN:GOV:mot-cua", "6:5: The client identifier has 3 part(s); expected four: `instance:class:member:subsystem`.")]
    [InlineData("obligations: []", "obligations: CASE_REQUIRED", "16:14: `obligations` is `CASE_REQUIRED`; expected a list.")]
    [InlineData("obligations: []", "obligations: [CASE]", "16:15: `obligations` is `CASE`; expected one of `CASE_REQUIRED`, `NOTIFY_SUBJECT`, `DESTROY_AFTER_USE`.")]
    [InlineData("onwardSharing: false", "onwardSharing: yes", "15:16: `onwardSharing` is `yes`; expected `true` or `false`.")]
    [InlineData("  from: 2026-01-01", "  from: 2026-02-30", "13:9: `from` is `2026-02-30`; expected a day such as `2026-01-01`.")]
    [InlineData("  to: 2027-01-01", "  to: 2025-01-01", "13:3: `validity` ends before it begins; expected `to` to be a day after `from`.")]
    [InlineData("  - coordinate: T.a", "  - coordinate: T", "18:17: `T` is no coordinate; expected `Type.field` or `Type.*`.")]
    [InlineData("    article: '1'", "    article: 1", "19:14: `article` is `1` without quotes, which readers of YAML take for something else than a text; expected '1' in quotes.")]
    [InlineData("    article: '1'", "    article: '1'\n    transform: MASK", "20:16: `transform` is `MASK`; expected one of `NONE`, `RANGE`, `YEAR_ONLY`, `PROVINCE_ONLY`, `MASK_LAST4`, `HASH_PAIRWISE`, `EXISTS`, `NULL`.")]
    [InlineData("    article: '1'", "    article: '1'\n    effect: deny", "20:13: `effect` is `deny`; expected one of `ALLOW`, `DENY`.")]
    [InlineData("    article: '1'", "    article: '1'\n    rowCondition: a = ", "20:19: `rowCondition` cannot be read. At character 4 stands `the end`; expected")]
    [InlineData("  - coordinate: T.a", "  - nothing\n  - coordinate: T.a", "18:5: A clause of `grants` is a single value; expected keys with values.")]
    [InlineData("provider: G10", "provider: &a G10", "3:11: An anchor stands here; expected the value alone.")]
    [InlineData("provider: G10", "provider: *a", "3:11: An alias stands here; expected the value itself.")]
    [InlineData("provider: G10", "provider: !!str G10", "3:11: A tag stands here; expected the value alone.")]
    [InlineData("provider: G10", "<<: { a: b }", "3:1: A merge key stands here; expected the values themselves.")]
    [InlineData("provider: G10", "? [a]\n: b", "3:3: A key is no single value; expected a name.")]
    [InlineData("provider: G10", "provider: [[[[[[[[[G10]]]]]]]]]", "3:18: Lists and keys are nested more than 8 deep; expected a flatter document.")]
    [InlineData("id: AG-1", "%YAML 1.1\n---\nid: AG-1", "1:1: A directive stands before the document; expected none.")]
    public void Mistake_is_told_with_its_place(string line, string mistaken, params string[] problems)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(line + "\n", text, StringComparison.Ordinal);
        var read = AgreementYaml.Read(text.Replace(line + "\n", mistaken + "\n", StringComparison.Ordinal));
        Assert.Empty(read.Agreements);
        Assert.True(problems.Length == read.Problems.Length && problems.Zip(read.Problems).All(p => p.Second.ToString().StartsWith(p.First, StringComparison.Ordinal)), string.Join('\n', read.Problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    public void Empty_text_is_a_mistake(string text) => Assert.Equal(new DocumentProblem(1, 1, "The text holds no document; expected an agreement."), Assert.Single(AgreementYaml.Read(text).Problems));

    [Theory]
    [InlineData("a: [")]
    [InlineData("a: 'b")]
    [InlineData("a: b: c")]
    public void Text_that_is_no_yaml_is_one_mistake(string text)
        => Assert.StartsWith("The text is not YAML: ", Assert.Single(AgreementYaml.Read(text).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("id: a\nb: \u0001", "2:4: A control character stands here; expected it escaped in double quotes, or not at all.")]
    [InlineData("\u0000", "1:1: A control character stands here; expected it escaped in double quotes, or not at all.")]
    [InlineData("a\u009F", "1:2: A control character stands here; expected it escaped in double quotes, or not at all.")]
    public void Control_character_is_a_mistake(string text, string problem) => Assert.Equal(problem, Assert.Single(AgreementYaml.Read(text).Problems).ToString());

    [Fact]
    public void Size_is_bounded()
    {
        Assert.Contains("1048577 characters", Assert.Single(AgreementYaml.Read(new string('#', DocumentLimits.Characters + 1)).Problems).Message, StringComparison.Ordinal);
        var many = "a: [" + string.Concat(Enumerable.Repeat("1,", DocumentLimits.Nodes)) + "1]";
        Assert.Contains("more than 100000 values", Assert.Single(AgreementYaml.Read(many).Problems).Message, StringComparison.Ordinal);
        Assert.InRange(AgreementYaml.Read(new string('[', 500_000)).Problems.Length, 1, 1);
        Assert.InRange(AgreementYaml.Read(string.Concat(Enumerable.Range(0, 1000).Select(i => $"k{i}: 1\n"))).Problems.Length, 1, DocumentLimits.Problems);
    }
}
