using System.Text.Json;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Incremental;

/// <summary>
/// Finds the objects of a delivered part of which more is to come: goes through the part as it was written, where nulls have moved up as far as they do,
/// together with what was selected. Recursion is bounded by the selections' depth.
/// </summary>
/// <param name="merged">What was fetched.</param>
/// <param name="found">Is told of each object, with the parts that have more of it as bits, outer objects first.</param>
internal sealed class PlaceFinder(MergedResult merged, Action<DeferredPlace, ulong> found)
{
    private const int MaxDepth = 1_000;
    private readonly List<PathEntry> _path = [];
    private PartView _view;

    /// <summary>Looks through a part, or a piece of one.</summary>
    /// <param name="json">What was written of the object.</param>
    /// <param name="selection">What it was written along.</param>
    /// <param name="block">The object.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="view">The part.</param>
    public void Find(ReadOnlySpan<byte> json, ProjectedSelection selection, int block, ReadOnlySpan<PathEntry> path, PartView view)
    {
        _path.Clear();
        _path.AddRange(path);
        _view = view;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            // The top of a later part has been found before.
            VisitObject(ref reader, selection, block, isNew: view.Part == 0);
        }
    }

    private void VisitObject(ref Utf8JsonReader reader, ProjectedSelection selection, int block, bool isNew)
    {
        if (!selection.MayWait)
        {
            reader.Skip();
            return;
        }

        var type = merged.Cells[block].Start is > 0 and var known ? known : selection.OnlyType;
        if (isNew && selection.Waiting(type) is not 0 and var waiting)
        {
            found(new DeferredPlace([.. _path], block, type, selection, _view.After), waiting);
        }

        foreach (var field in selection.For(type) ?? [])
        {
            if (field.IsHidden)
            {
                continue;
            }

            reader.Read();
            reader.Read();
            if (field.Child is null)
            {
                reader.Skip();
                continue;
            }

            _path.Add(new PathEntry(field.Key, 0));
            VisitValue(ref reader, field.Child, field.Slot < 0 ? default : merged.Cells[block + field.Slot]);
            _path.RemoveAt(_path.Count - 1);
        }

        reader.Read();
    }

    private void VisitValue(ref Utf8JsonReader reader, ProjectedSelection selection, Cell cell)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            VisitObject(ref reader, selection, cell.Start, isNew: true);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                _path.Add(new PathEntry(null, i));
                VisitValue(ref reader, selection, merged.Cells[cell.Start + i]);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }
}
