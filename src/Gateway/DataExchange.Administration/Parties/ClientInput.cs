namespace DataExchange.Administration.Parties;

/// <summary>A new client, as the schema's <c>ClientInput</c> has it.</summary>
internal sealed record ClientInput(string Id, string Agency, string Name);
