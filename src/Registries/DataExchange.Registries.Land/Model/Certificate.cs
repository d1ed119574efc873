namespace DataExchange.Registries.Land.Model;

/// <summary>The certificate in force: the schema's <c>Certificate</c>.</summary>
internal sealed record Certificate(string Serial, DateOnly? IssuedOn, string? RegisterNumber);
