namespace DataExchange.Access.Agreements;

/// <summary>Names one version of one agreement.</summary>
/// <param name="Id">The agreement's identifier, the same for all its versions.</param>
/// <param name="Version">From 1.</param>
public readonly record struct AgreementReference(string Id, int Version)
{
    /// <summary><c>id@version</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}@{Version}");
}
