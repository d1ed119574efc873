using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Diagnostics;

/// <summary>Collects errors and hints; bounded, so that a hostile schema cannot fill the memory with them.</summary>
internal sealed class DiagnosticBag(int limit)
{
    private readonly List<CompositionDiagnostic> _errors = [];
    private readonly List<CompositionDiagnostic> _hints = [];

    public bool HasErrors => _errors.Count > 0;

    public ImmutableArray<CompositionDiagnostic> Errors => [.. _errors.Distinct()];

    public ImmutableArray<CompositionDiagnostic> Hints => [.. _hints.Distinct()];

    public void Error(string code, string message, string? coordinate = null, string? subgraph = null, SyntaxNode? node = null, string? fix = null) =>
        Add(_errors, Make(code, message, coordinate, subgraph, node, fix));

    public void Hint(string code, string message, string? coordinate = null, string? subgraph = null, SyntaxNode? node = null, string? fix = null) =>
        Add(_hints, Make(code, message, coordinate, subgraph, node, fix));

    private static CompositionDiagnostic Make(string code, string message, string? coordinate, string? subgraph, SyntaxNode? node, string? fix) =>
        new(code, message) { Coordinate = coordinate, Subgraph = subgraph, Location = node?.Location ?? default, Fix = fix };

    private void Add(List<CompositionDiagnostic> list, CompositionDiagnostic diagnostic)
    {
        if (list.Count < limit)
        {
            list.Add(diagnostic);
        }
    }
}
