using System.Collections.Immutable;
using DataExchange.Access.Admissions;

namespace DataExchange.Gateway.Explanations;

/// <summary>What would become of a request.</summary>
public sealed record OperationExplanation
{
    /// <summary>The code of the refusal; null where the request would be executed.</summary>
    public string? RefusalCode { get; init; }

    /// <summary>Why the request would be refused as a whole, one sentence for each error; empty where it would be executed.</summary>
    public ImmutableArray<string> Refusals { get; init; } = [];

    /// <summary>Who would ask, for what, in which dossier; null where that alone is refused.</summary>
    public AccessContext? Context { get; init; }

    /// <summary>Every coordinate that the request touches, with everything it is computed from and asked by, in ordinal order; empty where it is not understood.</summary>
    public ImmutableArray<ExplainedCoordinate> Coordinates { get; init; } = [];

    /// <summary>What would be cut, in the order of the request.</summary>
    public ImmutableArray<ExplainedDenial> Denied { get; init; } = [];
}
