using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Rules;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation;

/// <summary>Validates executable documents. See <see href="https://spec.graphql.org/September2025/#sec-Validation"/>.</summary>
public static class DocumentValidator
{
    /// <summary>Reports the violations of every rule, at most <paramref name="maxErrors"/>; empty when the document is valid.</summary>
    /// <remarks>
    /// Errors carry the code <c>GRAPHQL_VALIDATION_FAILED</c>, or <c>LIMIT_EXCEEDED</c> for a document that is nested too deeply or combines
    /// fragments in too many ways to be validated in bounded time. No message hints at names that the schema has: a misspelt name and a name
    /// that the caller may not know of read alike.
    /// </remarks>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, int maxErrors = 5)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxErrors);
        if (SyntaxNesting.FindTooDeep(document) is { } node)
        {
            return [TooDeep(node)];
        }

        var context = new ValidationContext(schema, document, maxErrors);
        new DocumentTraversal(context, AllRules(context)).Run(document);
        return context.Errors;
    }

    private static ImmutableArray<ValidationRule> AllRules(ValidationContext context) =>
    [
        new ExecutableDefinitions(context),
        new KnownOperationTypes(context),
        new UniqueOperationNames(context),
        new LoneAnonymousOperation(context),
        new SingleFieldSubscriptions(context),
        new KnownTypeNames(context),
        new FragmentsOnCompositeTypes(context),
        new VariablesAreInputTypes(context),
        new ScalarLeafs(context),
        new FieldsOnCorrectType(context),
        new UniqueFragmentNames(context),
        new KnownFragmentNames(context),
        new NoUnusedFragments(context),
        new PossibleFragmentSpreads(context),
        new NoFragmentCycles(context),
        new UniqueVariableNames(context),
        new NoUndefinedVariables(context),
        new NoUnusedVariables(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new DeferStreamDirectiveOnRootField(context),
        new DeferStreamDirectiveOnValidOperations(context),
        new DeferStreamDirectiveLabel(context),
        new KnownArgumentNames(context),
        new UniqueArgumentNames(context),
        new ValuesOfCorrectType(context),
        new ProvidedRequiredArguments(context),
        new VariablesInAllowedPosition(context),
        new OverlappingFieldsCanBeMerged(context),
        new UniqueInputFieldNames(context),
    ];

    private static GraphQLError TooDeep(SyntaxNode node) => new($"The document is nested deeper than {SyntaxNesting.Limit} levels.")
    {
        Code = "LIMIT_EXCEEDED",
        Locations = node.Location.Source is null ? [] : [node.Location],
    };
}
