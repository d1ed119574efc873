using System.Collections.Immutable;

namespace DataExchange.Administration.WhatIf;

/// <summary>What would have become of the requests that were really made.</summary>
internal sealed record RequestChange(int Examined, bool IsComplete, int WouldHaveBeenDenied, ImmutableArray<OperationChange> Operations);
