namespace DataExchange.Registries.Documents.Seeding;

/// <summary>The streams of chance of this registry; the kit leaves 100 and above to registries.</summary>
internal static class DocumentStream
{
    public const int Document = 120;
    public const int Delivery = 121;
    public const int Attachment = 122;
    public const int Detail = 123;
    public const int Flaw = 124;
}
