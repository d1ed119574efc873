using System.Collections.Immutable;
using DataExchange.Administration.Changes;

namespace DataExchange.Administration.Consents;

/// <summary>The answer to a request for consent: what was made, or the problems.</summary>
internal sealed record RequestPayload(ImmutableArray<ConsentView> Consents, ImmutableArray<Problem> Problems);
