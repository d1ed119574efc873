using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>
/// Writes the answer: one walk over the client's selections that copies leaves as they were received. A null where none may be takes the output back
/// to the nearest position that may be null. Only what the selections name can be written. An object that stands in several places is written once and
/// copied from there. Recursion is bounded by the selections' depth. Every <c>TryWrite</c> leaves the output as it was when it returns false.
/// </summary>
internal sealed class Projector : IDisposable
{
    private readonly MergedResult _merged;
    private readonly TypeTable _types;
    private readonly PooledBuffer _output;
    private readonly ProjectionPorts _ports;
    private readonly ExecutionOptions _options;
    private readonly ProjectedSelection _root;
    private readonly ProjectionFaults _faults;
    private readonly LeafWriter _leaves;
    private readonly WrittenObjects _written;
    private readonly int _start;
    private int _nodes;

    public Projector(
        MergedResult merged, TypeTable types, ProjectedSelection root, PooledBuffer output, ErrorSink errors, in ProjectionPorts ports, ExecutionOptions options)
    {
        _merged = merged;
        _types = types;
        _root = root;
        _output = output;
        _start = output.Length;
        _ports = ports;
        _options = options;
        _faults = new ProjectionFaults(merged, root, errors);
        _leaves = new LeafWriter(output, ports);
        _written = new WrittenObjects(merged);
    }

    /// <summary>How many values were written, hidden ones and those taken back included.</summary>
    public int Nodes => _nodes;

    /// <summary>Whether the answer grew beyond a limit, so that there is none.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Writes the root object, or nothing and returns false where the answer is null as a whole.</summary>
    public bool TryWriteRoot()
    {
        var written = TryWriteObject(_root, _merged.Root) && IsWithinLimits();
        if (!IsOverLimit)
        {
            return written;
        }

        _output.Truncate(_start);
        _faults.TooLarge();
        return false;
    }

    /// <summary>Writes what a later part of the answer has of an object, or nothing and returns false where a null moves up to it or a limit is exceeded.</summary>
    /// <param name="selection">What the part has of it.</param>
    /// <param name="block">The object.</param>
    /// <param name="path">Where it stands in the answer.</param>
    public bool TryWriteAt(ProjectedSelection selection, int block, PathEntry[] path)
    {
        _faults.StartAt(selection, block, path);
        return TryWriteObject(selection, block) && IsWithinLimits();
    }

    public void Dispose()
    {
        _faults.Dispose();
        _written.Dispose();
    }

    private bool TryWriteObject(ProjectedSelection selection, int block)
    {
        var header = _merged.Cells[block];
        var isShared = header.Kind == CellKind.Shared && !_faults.IsHidden;
        if (isShared && _written.Find(selection, block) is { Length: > 0 } written)
        {
            return TryRepeat(written);
        }

        var type = AnswerPath.TypeOf(_merged, selection, block);
        var fields = selection.For(type);
        if (fields is null)
        {
            if (!header.Explained)
            {
                _faults.WrongType();
            }

            return false;
        }

        if (selection.IsGuarded && selection.IsCollapsed(type, _merged.Cells, block))
        {
            return false;
        }

        var (start, nodes, errors) = (_output.Length, _nodes, _faults.Count);
        if (!TryWriteFields(fields, block, type))
        {
            TakeBack(start);
            return false;
        }

        if (isShared && errors == _faults.Count)
        {
            _written.Remember(new WrittenObject(block, selection.Number, start, _output.Length - start, _nodes - nodes));
        }

        return true;
    }

    private bool TryWriteFields(ProjectedField[] fields, int block, int type)
    {
        var isFirst = true;
        var path = _faults.Path;
        _output.WriteByte((byte)'{');
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (field.IsPlain && TryWritePlain(field, block, isFirst))
            {
                isFirst = false;
                continue;
            }

            path.Add(i);
            if (field.IsHidden)
            {
                Observe(field, block, type);
            }
            else
            {
                _output.Write(isFirst ? field.FirstMember : field.Member);
                isFirst = false;
                if (!TryWriteField(field, block, type))
                {
                    path.Truncate(path.Count - 1);
                    return false;
                }
            }

            path.Truncate(path.Count - 1);
        }

        _output.WriteByte((byte)'}');
        return true;
    }

    // The usual case: member and value in one step. Whatever is unusual about the value is left to the others.
    private bool TryWritePlain(ProjectedField field, int block, bool isFirst)
    {
        ref var cell = ref _merged.Cells[block + field.Slot];
        if (!cell.IsLeaf)
        {
            return false;
        }

        var json = _merged.Leaf(cell);
        if (!Leaves.FitsAsIs(field, cell.Kind, json))
        {
            return false;
        }

        _nodes++;
        _output.Write(isFirst ? field.FirstMember : field.Member, json);
        return true;
    }

    private bool TryRepeat(in WrittenObject written)
    {
        _nodes += written.Nodes;
        _output.Repeat(written.Start, written.Length);
        return IsWithinLimits();
    }

    // INVARIANT: what is remembered of written objects lies in the output; after taking back there may be less of it.
    private void TakeBack(int length)
    {
        _output.Truncate(length);
        _written.Forget();
    }

    private bool IsWithinLimits()
    {
        if (_nodes > _options.MaxResponseNodes || _output.Length - _start > _options.MaxResponseBytes)
        {
            IsOverLimit = true;
        }

        return !IsOverLimit;
    }

    private bool TryWriteField(ProjectedField field, int block, int type) => field.Kind switch
    {
        ProjectedKind.TypeName => WriteTypeName(type),
        ProjectedKind.Meta => TryWriteMeta(field),
        ProjectedKind.Withheld => TryWriteNull(field, 0),
        _ => TryWriteCell(field, CellOf(field, block), 0),
    };

    // What is missing of an object is explained where the object says so.
    private Cell CellOf(ProjectedField field, int block)
    {
        var cell = field.Slot < 0 ? default : _merged.Cells[block + field.Slot];
        cell.Explained |= cell.Kind == CellKind.Missing && _merged.Cells[block].Explained;
        return cell;
    }

    private bool TryWriteCell(ProjectedField field, in Cell cell, int level)
    {
        _nodes++;
        if (!IsWithinLimits())
        {
            return false;
        }

        if (cell.IsEmpty)
        {
            return TryWriteEmpty(field, cell, level);
        }

        bool written;
        if (level < field.ListDepth)
        {
            written = cell.Kind == CellKind.List ? TryWriteList(field, cell, level) : Reject(field, cell);
        }
        else if (field.Child is null)
        {
            written = cell.IsLeaf ? TryWriteLeaf(field, cell) : Reject(field, cell);
        }
        else
        {
            written = cell.Kind == CellKind.Object ? TryWriteObject(field.Child, cell.Start) : Reject(field, cell);
        }

        return written || (!IsOverLimit && TryWriteNull(field, level));
    }

    private bool TryWriteList(ProjectedField field, in Cell list, int level)
    {
        var start = _output.Length;
        var path = _faults.Path;
        _output.WriteByte((byte)'[');
        path.Add(0);
        var written = true;
        for (var i = 0; written && i < list.Length; i++)
        {
            if (i > 0)
            {
                _output.WriteByte((byte)',');
            }

            path[path.Count - 1] = i;
            written = TryWriteCell(field, _merged.Cells[list.Start + i], level + 1);
        }

        path.Truncate(path.Count - 1);
        if (!written)
        {
            TakeBack(start);
            return false;
        }

        _output.WriteByte((byte)']');
        return true;
    }

    private bool TryWriteLeaf(ProjectedField field, in Cell cell)
    {
        var json = _merged.Leaf(cell);
        return Leaves.Fits(field, cell.Kind, json) ? _leaves.TryWrite(field, cell.Kind, json) : Reject(field, cell);
    }

    private bool TryWriteEmpty(ProjectedField field, in Cell cell, int level)
    {
        var isAnswered = cell.Kind == CellKind.Null && !cell.Explained;
        if (isAnswered && field.Transform >= 0 && level == field.ListDepth && _leaves.TryTransform(field, "null"u8))
        {
            return true;
        }

        if (field.IsNonNull(level) && !cell.Explained)
        {
            _faults.Null(cell);
        }

        return TryWriteNull(field, level);
    }

    private bool TryWriteMeta(ProjectedField field)
    {
        if (_ports.WriteMetaField is null)
        {
            return TryWriteNull(field, 0);
        }

        _ports.WriteMetaField(field.Source, _output);
        return true;
    }

    private bool WriteTypeName(int type)
    {
        _output.Write(_types.Json(type));
        return true;
    }

    private bool TryWriteNull(ProjectedField field, int level)
    {
        if (field.IsNonNull(level))
        {
            return false;
        }

        _output.Write("null"u8);
        return true;
    }

    // A hidden field is written like any other, for its observations, and then taken back; whatever is wrong with it is nobody's concern.
    private void Observe(ProjectedField field, int block, int type)
    {
        var start = _output.Length;
        var wasHidden = _faults.IsHidden;
        _faults.IsHidden = true;
        _ = TryWriteField(field, block, type);
        _faults.IsHidden = wasHidden;
        _output.Truncate(start);
    }

    private bool Reject(ProjectedField field, in Cell cell)
    {
        _faults.Misfit(field, cell);
        return false;
    }
}
