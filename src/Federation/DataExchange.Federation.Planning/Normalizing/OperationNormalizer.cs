using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Normalizing;

/// <summary>
/// The first phase of planning: fragments are inlined, type conditions are resolved against possible types, constant conditions are folded, and
/// selections that merge are merged. See <see href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>.
/// </summary>
public static class OperationNormalizer
{
    /// <summary>Normalises an operation that is valid against <paramref name="schema"/>, the schema that its client sees.</summary>
    public static NormalizationResult Normalize(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        NormalizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        var root = schema.RootType(operation.Operation)
            ?? throw new ArgumentException("The schema has no root type for the operation; validate before normalising.", nameof(operation));
        options ??= NormalizerOptions.Default;
        var budget = new SelectionBudget(options);
        var parts = new DeferredParts(options.DeferVariables);
        var collector = new SelectionCollector(schema, document, budget, parts);
        var selections = new SelectionMerger(schema, collector, budget).Merge(root, [operation.SelectionSet], 0);
        return budget.Error is { } error
            ? new NormalizationResult(null, error)
            : new NormalizationResult(
                new NormalizedOperation(operation.Operation, operation.Name?.Value, operation.VariableDefinitions, selections) { Deferred = parts.Fragments },
                null);
    }
}
