using System.Collections.Immutable;

namespace DataExchange.Access.Documents.Nodes;

/// <summary>The mistakes found so far, bounded. Not thread-safe.</summary>
internal sealed class ProblemList
{
    private readonly List<DocumentProblem> _problems = [];

    /// <summary>Whether looking for more has no sense.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>The mistakes in the order in which they stand in the text.</summary>
    internal ImmutableArray<DocumentProblem> InOrder => [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)];

    internal bool IsEmpty => _problems.Count == 0;

    internal void Add(Place place, string message)
    {
        if (_problems.Count < DocumentLimits.Problems)
        {
            _problems.Add(new DocumentProblem(place.Line, place.Column, message));
        }
        else
        {
            IsStopped = true;
        }
    }

    /// <summary>Adds a mistake behind which nothing can be read.</summary>
    internal void Stop(Place place, string message)
    {
        Add(place, message);
        IsStopped = true;
    }
}
