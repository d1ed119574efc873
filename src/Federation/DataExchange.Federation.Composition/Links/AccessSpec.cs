namespace DataExchange.Federation.Composition.Links;

/// <summary>The specification of this platform's own directives, which describe data to the access layer.</summary>
internal static class AccessSpec
{
    public const string Identity = "https://specs.dataexchange.example/access";
    public const string Classified = "classified";
    public const string Subject = "subject";
    public const string Reveals = "reveals";
    public const string Visible = "visible";
}
