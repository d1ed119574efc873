namespace DataExchange.Federation.Execution.Compilation;

/// <summary>A key that is asked for again in each entity, so that an answer about another one is noticed.</summary>
/// <param name="Name">The name of the field in the representation.</param>
/// <param name="Alias">The name in the answer.</param>
/// <param name="Member">The name in the answer as a JSON member: quoted, with the colon.</param>
internal sealed record CachedCheck(byte[] Name, byte[] Alias, byte[] Member);
