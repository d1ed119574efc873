using DataExchange.Gateway.Requests;
using DataExchange.Gateway.Understanding;

namespace DataExchange.Gateway.Documents;

/// <summary>
/// Finds out which document a request means: a trusted one by its name, one that the client registered by its hash, or the text it brings. A text that
/// the client may not send is refused before it is parsed.
/// </summary>
/// <param name="store">Where clients register documents by their hash; null where they cannot.</param>
internal sealed class DocumentResolution(IPersistedQueryStore? store)
{
    public ValueTask<Result<PreparedDocument>> ResolveAsync(
        GraphQLRequest request, DocumentCaller caller, TrustedDocuments trusted, DocumentView documents, CancellationToken cancellationToken)
    {
        if (request.DocumentId is { } id)
        {
            return ValueTask.FromResult<Result<PreparedDocument>>(trusted.Find(id, caller) is { } named ? named : DocumentRefusals.Unknown);
        }

        if (request.PersistedQuery is { } identifier)
        {
            return ByHashAsync(request, identifier, caller, trusted, documents, cancellationToken);
        }

        if (!caller.IsRestricted)
        {
            return ValueTask.FromResult<Result<PreparedDocument>>(documents.Find(request.Query, caller.Agency));
        }

        var hash = DocumentIdentifier.HashOf(request.Query);
        return ValueTask.FromResult<Result<PreparedDocument>>(trusted.Find(hash, caller) is { } known ? known : DocumentRefusals.NotTrusted);
    }

    private ValueTask<Result<PreparedDocument>> ByHashAsync(
        GraphQLRequest request, string identifier, DocumentCaller caller, TrustedDocuments trusted, DocumentView documents, CancellationToken cancellationToken)
    {
        var hasText = request.Query.Length > 0;
        if (hasText && DocumentIdentifier.HashOf(request.Query) != identifier)
        {
            return ValueTask.FromResult<Result<PreparedDocument>>(DocumentRefusals.HashMismatch);
        }

        if (trusted.Find(identifier, caller) is { } known)
        {
            return ValueTask.FromResult<Result<PreparedDocument>>(known);
        }

        if (caller.IsRestricted)
        {
            return ValueTask.FromResult<Result<PreparedDocument>>(DocumentRefusals.NotTrusted);
        }

        return hasText
            ? RegisterAsync(identifier, request.Query, caller, documents, cancellationToken)
            : RecallAsync(identifier, caller, documents, cancellationToken);
    }

    private async ValueTask<Result<PreparedDocument>> RegisterAsync(
        string hash, byte[] text, DocumentCaller caller, DocumentView documents, CancellationToken cancellationToken)
    {
        var document = documents.Find(text, caller.Agency);
        if (store is not null && document.Refusal is null)
        {
            await store.KeepAsync(caller.Client, hash, text, cancellationToken).ConfigureAwait(false);
        }

        return document;
    }

    private ValueTask<Result<PreparedDocument>> RecallAsync(string hash, DocumentCaller caller, DocumentView documents, CancellationToken cancellationToken)
    {
        if (store is null)
        {
            return ValueTask.FromResult<Result<PreparedDocument>>(DocumentRefusals.PersistedQueryNotSupported);
        }

        // A store in memory answers at once, and then nothing is allocated to wait for it.
        var finding = store.FindAsync(caller.Client, hash, cancellationToken);
        return finding.IsCompletedSuccessfully
            ? ValueTask.FromResult(Recalled(finding.Result, caller, documents))
            : AwaitAsync(finding, caller, documents);
    }

    private static async ValueTask<Result<PreparedDocument>> AwaitAsync(ValueTask<byte[]?> finding, DocumentCaller caller, DocumentView documents) =>
        Recalled(await finding.ConfigureAwait(false), caller, documents);

    private static Result<PreparedDocument> Recalled(byte[]? text, DocumentCaller caller, DocumentView documents) =>
        text is null ? DocumentRefusals.PersistedQueryNotFound : documents.Find(text, caller.Agency);
}
