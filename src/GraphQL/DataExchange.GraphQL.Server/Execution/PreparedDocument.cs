using System.Collections.Immutable;
using DataExchange.GraphQL.Execution;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>A document that was parsed and validated once, or the errors that forbid it.</summary>
/// <param name="Operations">The operations, in the order of the document.</param>
/// <param name="Fragments">The fragments by name.</param>
/// <param name="Errors">The errors; empty when the document may run.</param>
internal sealed record PreparedDocument(
    ImmutableArray<OperationDefinitionNode> Operations,
    IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments,
    ImmutableArray<GraphQLError> Errors)
{
    public static PreparedDocument Of(DocumentNode document) =>
        new([.. document.Definitions.OfType<OperationDefinitionNode>()], FieldCollector.FragmentsOf(document), []);

    public static PreparedDocument Invalid(ImmutableArray<GraphQLError> errors) =>
        new([], new Dictionary<string, FragmentDefinitionNode>(), errors);

    /// <summary>The operation to run, or null with the reason. See <see href="https://spec.graphql.org/September2025/#GetOperation()"/>.</summary>
    public OperationDefinitionNode? Operation(string? name, out string? error)
    {
        error = null;
        if (name is null)
        {
            error = Operations.Length == 1 ? null : "The document has not exactly one operation; expected `operationName` to name one.";
            return Operations.Length == 1 ? Operations[0] : null;
        }

        var found = Operations.FirstOrDefault(o => o.Name?.Value == name);
        error = found is null ? "The document has no operation of the name that `operationName` gives." : null;
        return found;
    }
}
