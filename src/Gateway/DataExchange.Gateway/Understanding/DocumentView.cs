namespace DataExchange.Gateway.Understanding;

/// <summary>The remembered documents, as they are understood against one schema.</summary>
/// <param name="Store">Where documents of all schemas are remembered.</param>
/// <param name="Preparation">Understands those of this schema.</param>
internal sealed record DocumentView(DocumentStore Store, DocumentPreparation Preparation)
{
    /// <summary>What a document means; see <see cref="DocumentStore.Find"/>.</summary>
    public PreparedDocument Find(byte[] text, string owner) => Store.Find(text, owner, Preparation);
}
