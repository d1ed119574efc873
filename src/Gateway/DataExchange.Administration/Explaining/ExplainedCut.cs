using System.Collections.Immutable;

namespace DataExchange.Administration.Explaining;

/// <summary>A selection that would be cut, as the schema's <c>ExplainedDenial</c> has it.</summary>
internal sealed record ExplainedCut(string Coordinate, ImmutableArray<string> Path, string Reason, string? Input, string ToObtain);
