using DataExchange.Access.Parties;

namespace DataExchange.Access.Decisions;

/// <summary>All of a request on which the decisions of a snapshot depend.</summary>
/// <param name="Client">The client.</param>
/// <param name="Purpose">The declared or implied purpose, or null for none: then only open data is allowed.</param>
/// <param name="HasCase">Whether the request names a dossier.</param>
public readonly record struct ProfileKey(ClientId Client, string? Purpose, bool HasCase);
