using DataExchange.Gateway.Requests;

namespace DataExchange.Gateway.Documents;

/// <summary>Why a request names or brings a document in vain.</summary>
internal static class DocumentRefusals
{
    /// <summary>The request brings a text, or the hash of one, that is not registered, and its client may send nothing else.</summary>
    public static Refusal NotTrusted { get; } = Refusal.Of(
        403, "DOCUMENT_NOT_TRUSTED", "This client may run registered documents only: name one in `documentId`, or send its exact text.");

    /// <summary>No document of the name in <c>documentId</c> is registered for the client.</summary>
    public static Refusal Unknown { get; } = GraphQLError(
        404, "PERSISTED_DOCUMENT_NOT_FOUND", "No document is registered for this client under the identifier in `documentId`.");

    /// <summary>
    /// The hash is not known: the client is to send the text beside it. Message and code are the protocol's; clients of the older kind disable it for
    /// good when they see status 400, and look for exactly this message.
    /// </summary>
    public static Refusal PersistedQueryNotFound { get; } = GraphQLError(404, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");

    /// <summary>Clients cannot register documents here: the client is to send texts from now on. Message and code are the protocol's.</summary>
    public static Refusal PersistedQueryNotSupported { get; } = GraphQLError(400, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");

    /// <summary>The text is not the one that the hash stands for.</summary>
    public static Refusal HashMismatch { get; } = GraphQLError(
        400, "PERSISTED_QUERY_HASH_MISMATCH", "The extension `persistedQuery.sha256Hash` is not the SHA-256 hash of `query`.");

    // Under the legacy media type these have status 200, as the clients of the protocol expect.
    private static Refusal GraphQLError(int status, string code, string message) => Refusal.Of(status, code, message) with { IsGraphQLRequestError = true };
}
