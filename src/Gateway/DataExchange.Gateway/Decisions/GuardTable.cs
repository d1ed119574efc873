using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Operations;

namespace DataExchange.Gateway.Decisions;

/// <summary>Numbers the guards of one operation, and knows what each must read of the entities that it decides. Not thread-safe.</summary>
internal sealed class GuardTable(FrozenDictionary<string, string> subjectFields)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<DecidedGuard> _guards = [];
    private readonly List<SortedSet<string>> _entities = [];
    private readonly SortedDictionary<string, GuardedCell> _cells = new(StringComparer.Ordinal);

    /// <summary>The guards, by number.</summary>
    public ImmutableArray<DecidedGuard> Guards => [.. _guards];

    /// <summary>The coordinates that are decided so, once each.</summary>
    public ImmutableArray<GuardedCell> Cells => [.. _cells.Values];

    /// <summary>The guard of a cell: its own terms, and those that the object stands under.</summary>
    /// <param name="own">The terms of the cell; at least one.</param>
    /// <param name="scope">Where the cell stands; at or below an entity.</param>
    public int Of(IReadOnlyCollection<GuardTerm> own, GuardScope scope)
    {
        foreach (var term in own)
        {
            _cells[term.Coordinate] = new GuardedCell(term.Coordinate, term.Decision.Id);
        }

        ImmutableArray<GuardTerm> outer = scope.Guard is { } above ? _guards[above].Terms : [];
        ImmutableArray<GuardTerm> terms = [.. outer.Concat(own).DistinctBy(t => t.Key)];
        var key = string.Join(" & ", terms.Select(t => t.Key));
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _guards.Count;
            _ids.Add(key, id);
            _guards.Add(new DecidedGuard(terms));
            _entities.Add(new SortedSet<string>(StringComparer.Ordinal));
        }

        _entities[id].UnionWith(scope.Entities);
        return id;
    }

    /// <summary>What the guards read, for whoever plans the operation.</summary>
    public ImmutableArray<NormalizedGuard> Reads() =>
        [.. _guards.Select((guard, id) => new NormalizedGuard(id, [.. _entities[id].Select(type => (Type: type, Text: ReadsOf(guard, type))).Where(r => r.Text.Length > 0).Select(r => new GuardRead(r.Type, r.Text))]))];

    private string ReadsOf(DecidedGuard guard, string type)
    {
        var paths = guard.Terms
            .Where(t => t.At is not null)
            .SelectMany(t => t.Decision.Clauses.SelectMany(c => c.Condition?.Fields ?? []).Select(t.PathOf));
        return FieldSetText.Of(guard.NeedsConsent && subjectFields.TryGetValue(type, out var subject) ? paths.Append(subject) : paths);
    }
}
