using System.Text.Json;

namespace DataExchange.Gateway.Requests;

/// <summary>The parameters of a GraphQL request over HTTP.</summary>
/// <param name="Query">The document, as UTF-8; empty where it is named instead.</param>
/// <param name="OperationName">The operation to run, or null.</param>
/// <param name="Variables">An object, or undefined where none was sent.</param>
internal sealed record GraphQLRequest(byte[] Query, string? OperationName, JsonElement Variables)
{
    /// <summary>The parameter <c>documentId</c>, which stands in place of the text; null where it was not sent.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The value of <c>extensions.persistedQuery.sha256Hash</c>, with or without the text; null where it was not sent.</summary>
    public string? PersistedQuery { get; init; }

    /// <summary>What is wrong with the combination of text and names, or null.</summary>
    public static string? Conflict(bool hasText, string? documentId, string? persistedQuery)
    {
        if (!hasText && documentId is null && persistedQuery is null)
        {
            return "The parameter `query` is missing.";
        }

        if (documentId is not null && (hasText || persistedQuery is not null))
        {
            return "The parameter `documentId` stands in place of `query` and of the extension `persistedQuery`: send one of them.";
        }

        return (documentId is null || DocumentIdentifier.IsWellFormed(documentId)) && (persistedQuery is null || DocumentIdentifier.IsWellFormed(persistedQuery))
            ? null
            : $"The identifier of a document must have 1 to {DocumentIdentifier.MaxLength} characters, and 64 lower-case hexadecimal digits after `{DocumentIdentifier.HashPrefix}`.";
    }
}
