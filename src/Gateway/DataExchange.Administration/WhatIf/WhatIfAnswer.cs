using System.Collections.Immutable;
using DataExchange.Administration.Changes;

namespace DataExchange.Administration.WhatIf;

/// <summary>What would change.</summary>
internal sealed record WhatIfAnswer(ImmutableArray<Problem> Problems, ImmutableArray<ClientChange> Clients, RequestChange? Requests);
