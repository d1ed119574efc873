using System.Collections.Frozen;
using DataExchange.Gateway.Requests;
using DataExchange.GraphQL.Response;

namespace DataExchange.Gateway.Understanding;

/// <summary>A document text that was understood, or refused, once: valid documents have an operation for each name.</summary>
/// <param name="Operations">The operations, by name; an anonymous one has the empty name.</param>
/// <param name="Refusal">Why the document is refused, or null.</param>
internal sealed record PreparedDocument(FrozenDictionary<string, PreparedOperation> Operations, Refusal? Refusal)
{
    public static PreparedDocument Refused(Refusal refusal) => new(FrozenDictionary<string, PreparedOperation>.Empty, refusal);

    /// <summary>Chooses the operation to run. See GetOperation in the specification, section 6.1.</summary>
    public Result<PreparedOperation> Choose(string? name)
    {
        if (Refusal is not null)
        {
            return Refusal;
        }

        if (name is null)
        {
            return Operations.Count == 1 ? Operations.Values[0] : Unknown("The document has several operations: name one in `operationName`.");
        }

        return Operations.TryGetValue(name, out var operation) ? operation : Unknown("The document has no operation of the name given in `operationName`.");
    }

    private static Refusal Unknown(string message) =>
        Refusal.Invalid("OPERATION_RESOLUTION_FAILURE", [new GraphQLError(message) { Code = "OPERATION_RESOLUTION_FAILURE" }]);
}
