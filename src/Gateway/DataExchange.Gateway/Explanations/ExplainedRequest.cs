using System.Text.Json;

namespace DataExchange.Gateway.Explanations;

/// <summary>A request as a client might send it.</summary>
/// <param name="ClientId">The client that would send it.</param>
/// <param name="Document">The GraphQL document.</param>
public sealed record ExplainedRequest(string ClientId, string Document)
{
    /// <summary>The operation to run; null where the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables, an object; undefined for none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>What the header <c>DataExchange-Purpose</c> would say; null for not sent.</summary>
    public string? Purpose { get; init; }

    /// <summary>What the header <c>DataExchange-Case</c> would say; null for not sent.</summary>
    public string? CaseId { get; init; }
}
