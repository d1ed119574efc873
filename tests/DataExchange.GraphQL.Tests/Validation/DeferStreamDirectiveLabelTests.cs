namespace DataExchange.GraphQL.Tests.Validation;

public sealed class DeferStreamDirectiveLabelTests
{
    [Fact]
    public void Different_labels_and_none_are_valid() => Diagnose.Valid(
        """{ me { ... @defer(label: "a") { age } ... @defer(label: "b") { id } ... @defer(label: null) { id } ... @defer { id } } }""");

    [Fact]
    public void Label_twice_is_reported() => Diagnose.Expect(
        """{ me { ... @defer(label: "a") { age } ... @defer(label: "a") { id } } }""",
        "DeferStreamDirectiveLabel [1:12, 1:43] The label `a` may be used once in a document, by one `@defer` or `@stream`.");

    [Fact]
    public void Label_in_a_variable_is_reported() => Diagnose.Expect(
        """query ($x: String) { me { ... @defer(label: $x) { age } } }""",
        "DeferStreamDirectiveLabel [1:31] The argument `label` of `@defer` must be a string that is written in the document.");
}
