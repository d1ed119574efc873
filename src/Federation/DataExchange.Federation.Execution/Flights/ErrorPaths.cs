using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;
using DataExchange.Federation.Operations;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Finds the client's paths of places in the merged result. Used where there is an error to report, and only there.</summary>
internal sealed class ErrorPaths(ExecutablePlan plan, MergedResult merged, ulong conditions)
{
    /// <summary>The path of a place where an object of a fetch stands; empty for the root.</summary>
    /// <param name="fetch">The fetch.</param>
    /// <param name="block">The object's block. Objects that are equal because their parents are one entity share a block.</param>
    /// <param name="skip">How many places of the block to pass over.</param>
    public List<PathEntry> PathTo(CompiledFetch fetch, int block, int skip = 0)
    {
        var path = new List<PathEntry>();
        _ = Search(fetch.Path, 0, merged.Root, block, ref skip, path);
        return path;
    }

    /// <summary>Adds the first field that a fetch supplies at a place and that the client asked for there; else nothing.</summary>
    public void AddSupplied(List<PathEntry> path, CompiledFetch fetch, int block)
    {
        if (Descend(path) is not { } sets)
        {
            return;
        }

        var type = plan.Types.Object(merged.Cells[block].Start)?.Name;
        foreach (var supplied in fetch.Shape.Fields)
        {
            if (supplied.Slot > 0 && Find(sets, supplied.Key, type).Count > 0)
            {
                path.Add(new PathEntry(supplied.Key, 0));
                return;
            }
        }
    }

    /// <summary>Cuts a path before the first key that is not part of the answer.</summary>
    public void Cut(List<PathEntry> path) => _ = Descend(path);

    // The selections at the end of the path; the path is cut, and null is returned, where the client did not ask for a key.
    private List<NormalizedSelectionSet>? Descend(List<PathEntry> path)
    {
        List<NormalizedSelectionSet> sets = [plan.Plan.Operation.Root];
        for (var i = 0; i < path.Count; i++)
        {
            if (path[i].Key is not { } key)
            {
                continue;
            }

            var fields = Find(sets, key, null);
            if (fields.Count == 0)
            {
                var end = i;
                while (end > 0 && path[end - 1].Key is null)
                {
                    end--;
                }

                path.RemoveRange(end, path.Count - end);
                return null;
            }

            sets = [.. fields.Select(f => f.Selections).OfType<NormalizedSelectionSet>()];
        }

        return sets;
    }

    private List<NormalizedField> Find(List<NormalizedSelectionSet> sets, string key, string? type)
    {
        var found = new List<NormalizedField>();
        foreach (var field in sets.SelectMany(s => s.Fields))
        {
            if (field.ResponseKey == key
                && !field.IsHidden
                && !field.IsWithheld
                && plan.Projection.Holds(field, conditions)
                && (type is null || field.Types is not { } types || types.Any(t => t.Name == type)))
            {
                found.Add(field);
            }
        }

        return found;
    }

    private bool Search(PathStep[] steps, int step, int block, int wanted, ref int skip, List<PathEntry> path)
    {
        if (step == steps.Length)
        {
            return block == wanted && skip-- == 0;
        }

        path.Add(new PathEntry(steps[step].Key, 0));
        if (SearchValue(steps, step + 1, merged.Cells[block + steps[step].Slot], wanted, ref skip, path))
        {
            return true;
        }

        path.RemoveAt(path.Count - 1);
        return false;
    }

    private bool SearchValue(PathStep[] steps, int step, Cell cell, int wanted, ref int skip, List<PathEntry> path)
    {
        if (cell.Kind == CellKind.Object)
        {
            return Search(steps, step, cell.Start, wanted, ref skip, path);
        }

        for (var i = 0; cell.Kind == CellKind.List && i < cell.Length; i++)
        {
            path.Add(new PathEntry(null, i));
            if (SearchValue(steps, step, merged.Cells[cell.Start + i], wanted, ref skip, path))
            {
                return true;
            }

            path.RemoveAt(path.Count - 1);
        }

        return false;
    }
}
