using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Supergraphs;

namespace DataExchange.Federation.Composition;

/// <summary>What composition makes of subgraphs: a supergraph, or the errors that forbid one; and hints in either case.</summary>
/// <param name="Sdl">The supergraph in the <c>join</c> v0.5 form, the same bytes for the same subgraphs in any order; null when there are errors.</param>
/// <param name="Supergraph">The supergraph as a gateway reads it; null when there are errors.</param>
/// <param name="Errors">All errors found; empty when there is a supergraph.</param>
/// <param name="Hints">What may be unintended but forbids nothing.</param>
public sealed record CompositionResult(string? Sdl, Supergraph? Supergraph, ImmutableArray<CompositionDiagnostic> Errors, ImmutableArray<CompositionDiagnostic> Hints);
