using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Administration.Changes;

namespace DataExchange.Administration.Agreements;

/// <summary>What an input comes to: a draft, or everything that is wrong with it.</summary>
/// <param name="Agreement">The draft; null when there are problems.</param>
/// <param name="Problems">All of them.</param>
internal sealed record ReadDraft(Agreement? Agreement, ImmutableArray<Problem> Problems);
