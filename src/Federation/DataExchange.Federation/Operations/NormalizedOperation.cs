using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Operations;

/// <summary>
/// An operation with its fragments inlined and its type conditions resolved: the client-facing shape of the answer.
/// What reads it need not know the document. Immutable.
/// </summary>
/// <param name="Type">Query, mutation or subscription.</param>
/// <param name="Name">The operation's name, or null.</param>
/// <param name="Variables">The variables that the operation declares.</param>
/// <param name="Root">The selections on the root type, in the order of the answer.</param>
public sealed record NormalizedOperation(
    OperationType Type,
    string? Name,
    ImmutableArray<VariableDefinitionNode> Variables,
    NormalizedSelectionSet Root);
