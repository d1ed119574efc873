namespace DataExchange.Access.Storage.Rows;

/// <summary>The kinds of items, as the store names them.</summary>
internal static class ItemKind
{
    internal const string Agency = "agency";
    internal const string Client = "client";
    internal const string Purpose = "purpose";
    internal const string Catalogue = "catalogue";
    internal const string Agreement = "agreement";

    /// <summary>In the history only.</summary>
    internal const string Purge = "purge";
}
