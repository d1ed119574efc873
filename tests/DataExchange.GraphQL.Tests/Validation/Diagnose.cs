using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Validation;

namespace DataExchange.GraphQL.Tests.Validation;

/// <summary>Validates a document by all rules and compares the whole diagnostics: rule, line and column of every location, message.</summary>
internal static class Diagnose
{
    public static void Valid(string document) => Assert.Empty(Run(document));

    public static void Expect(string document, params string[] diagnostics) => Assert.Equal(diagnostics, Run(document));

    private static string[] Run(string document)
    {
        var errors = DocumentValidator.Validate(TestSchema.Schema, TestSchema.Parse(document), maxErrors: 100);
        Assert.All(errors, e => Assert.Equal("GRAPHQL_VALIDATION_FAILED", e.Code));
        return [.. errors.Select(Text)];
    }

    private static string Text(GraphQLError error) =>
        $"{error.Rule} [{string.Join(", ", error.Locations.Select(l => $"{l.Position!.Value.Line}:{l.Position.Value.Column}"))}] {error.Message}";
}
