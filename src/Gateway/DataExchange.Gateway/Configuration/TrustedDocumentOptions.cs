namespace DataExchange.Gateway.Configuration;

/// <summary>Section <c>Gateway:TrustedDocuments</c>: documents that were registered before anybody asks for them.</summary>
public sealed class TrustedDocumentOptions
{
    /// <summary>
    /// A manifest, or a folder of manifests (<c>*.json</c>), watched for change: the persisted query manifest of Apollo, or a plain map from
    /// identifier to text. Null, the default, for no trusted documents.
    /// </summary>
    public string? Manifest { get; set; }

    /// <summary>Who may send nothing but trusted documents, once there is a manifest. Default <see cref="TrustedDocumentRequirement.Production"/>.</summary>
    public TrustedDocumentRequirement RequiredFor { get; set; }

    /// <summary>
    /// The clients (<c>VN:GOV:H29:mot-cua</c>) and agencies (<c>H29</c>) that are not in production, and may send documents of their own. Null, the
    /// default, means none; in the environment Development it means all.
    /// </summary>
    public string[]? NotProduction { get; set; }
}
