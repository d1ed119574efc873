namespace DataExchange.Testing.HttpAudits;

/// <summary>What one audit of GraphQL over HTTP found.</summary>
/// <param name="Id">The audit's stable id, such as <c>22EB</c>.</param>
/// <param name="Name">What the server MUST, SHOULD or MAY do.</param>
/// <param name="Status"><c>ok</c>, or <c>notice</c> (a MAY), <c>warn</c> (a SHOULD) or <c>error</c> (a MUST) that is not kept.</param>
/// <param name="Reason">Why it is not <c>ok</c>, or null.</param>
public sealed record HttpAudit(string Id, string Name, string Status, string? Reason);
