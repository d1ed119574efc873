using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;
using DataExchange.Federation.Execution.Merging;
using DataExchange.Federation.Execution.Results;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>
/// Writes the answer: one walk over the client's selections that copies leaves as they were received. A null where none may be takes the output back
/// to the nearest position that may be null. Only what the selections name can be written. Recursion is bounded by the selections' depth.
/// Every <c>TryWrite</c> leaves the output as it was when it returns false.
/// </summary>
internal sealed class Projector : IDisposable
{
    private readonly MergedResult _merged;
    private readonly TypeTable _types;
    private readonly PooledBuffer _output;
    private readonly ErrorSink _errors;
    private readonly ProjectionPorts _ports;
    private readonly ExecutionOptions _options;
    private readonly PooledList<PathEntry> _path = new(64);
    private readonly int _start;
    private int _nodes;
    private int _hidden;

    public Projector(MergedResult merged, TypeTable types, PooledBuffer output, ErrorSink errors, in ProjectionPorts ports, ExecutionOptions options)
    {
        _merged = merged;
        _types = types;
        _output = output;
        _start = output.Length;
        _errors = errors;
        _ports = ports;
        _options = options;
    }

    /// <summary>Whether the answer grew beyond a limit, so that there is none.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Writes the root object, or nothing and returns false where the answer is null as a whole.</summary>
    public bool TryWriteRoot(ProjectedSelection selection)
    {
        var written = TryWriteObject(selection, _merged.Root);
        if (!IsOverLimit)
        {
            return written;
        }

        _output.Truncate(_start);
        _errors.Add(ExecutionErrorCodes.LimitExceeded, "The answer is larger than is allowed.", [], null);
        return false;
    }

    public void Dispose() => _path.Dispose();

    private bool TryWriteObject(ProjectedSelection selection, int block)
    {
        var type = _merged.Cells[block].Start is > 0 and var known ? known : selection.OnlyType;
        var fields = selection.For(type);
        if (fields is null)
        {
            if (!_merged.Cells[block].Explained)
            {
                Report("is an object of a type that cannot stand here", null);
            }

            return false;
        }

        var start = _output.Length;
        var isFirst = true;
        _output.WriteByte((byte)'{');
        foreach (var field in fields)
        {
            if (field.IsHidden)
            {
                Observe(field, block, type);
                continue;
            }

            _output.Write(isFirst ? field.Member.AsSpan(1) : field.Member);
            isFirst = false;
            if (!TryWriteField(field, block, type))
            {
                _output.Truncate(start);
                return false;
            }
        }

        _output.WriteByte((byte)'}');
        return true;
    }

    private bool TryWriteField(ProjectedField field, int block, int type)
    {
        _path.Add(new PathEntry(field.Key, 0));
        var written = field.Kind switch
        {
            ProjectedKind.TypeName => WriteTypeName(type),
            ProjectedKind.Meta => TryWriteMeta(field),
            ProjectedKind.Withheld => TryWriteNull(field, 0),
            _ => TryWriteCell(field, CellOf(field, block), 0),
        };
        _path.Truncate(_path.Count - 1);
        return written;
    }

    // What is missing of an object is explained where the object says so.
    private Cell CellOf(ProjectedField field, int block)
    {
        var cell = field.Slot < 0 ? default : _merged.Cells[block + field.Slot];
        cell.Explained |= cell.Kind == CellKind.Missing && _merged.Cells[block].Explained;
        return cell;
    }

    private bool TryWriteCell(ProjectedField field, Cell cell, int level)
    {
        if (++_nodes > _options.MaxResponseNodes || _output.Length - _start > _options.MaxResponseBytes)
        {
            IsOverLimit = true;
        }

        if (IsOverLimit)
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

    private bool TryWriteList(ProjectedField field, Cell list, int level)
    {
        var start = _output.Length;
        _output.WriteByte((byte)'[');
        _path.Add(default);
        var written = true;
        for (var i = 0; written && i < list.Length; i++)
        {
            if (i > 0)
            {
                _output.WriteByte((byte)',');
            }

            _path[_path.Count - 1] = new PathEntry(null, i);
            written = TryWriteCell(field, _merged.Cells[list.Start + i], level + 1);
        }

        _path.Truncate(_path.Count - 1);
        if (!written)
        {
            _output.Truncate(start);
            return false;
        }

        _output.WriteByte((byte)']');
        return true;
    }

    private bool TryWriteLeaf(ProjectedField field, in Cell cell)
    {
        var json = _merged.Leaf(cell);
        if (!Leaves.Fits(field, cell.Kind, json))
        {
            return Reject(field, cell);
        }

        Show(field, json);
        if (field.Transform >= 0)
        {
            return TryTransform(field, json);
        }

        if (field.Leaf == LeafKind.Id && cell.Kind == CellKind.Number)
        {
            _output.WriteByte((byte)'"');
            _output.Write(json);
            _output.WriteByte((byte)'"');
            return true;
        }

        _output.Write(json);
        return true;
    }

    private bool TryTransform(ProjectedField field, ReadOnlySpan<byte> json)
    {
        var start = _output.Length;
        if (field.Transform < _ports.Transforms.Count && _ports.Transforms[field.Transform].TryWrite(json, _output))
        {
            return true;
        }

        _output.Truncate(start);
        return false;
    }

    private bool TryWriteEmpty(ProjectedField field, in Cell cell, int level)
    {
        var isAnswered = cell.Kind == CellKind.Null && !cell.Explained;
        if (isAnswered && field.Transform >= 0 && level == field.ListDepth && TryTransform(field, "null"u8))
        {
            return true;
        }

        if (field.IsNonNull(level) && !cell.Explained)
        {
            Report("may not be null", _merged.Service(cell));
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
        _hidden++;
        _ = TryWriteField(field, block, type);
        _hidden--;
        _output.Truncate(start);
    }

    private void Show(ProjectedField field, ReadOnlySpan<byte> json)
    {
        if (field.Observations is null || _ports.Observer is null)
        {
            return;
        }

        foreach (var tag in field.Observations)
        {
            _ports.Observer.Observe(tag, json);
        }
    }

    private bool Reject(ProjectedField field, in Cell cell)
    {
        Report(field.Leaf == LeafKind.Enum ? "is no value of its enum" : "is not of the type that the schema gives it", _merged.Service(cell));
        return false;
    }

    private void Report(string fault, string? service)
    {
        if (_hidden > 0)
        {
            return;
        }

        var field = "";
        foreach (var entry in _path.Items)
        {
            field = entry.Key ?? field;
        }

        var message = $"The value of `{field}` {fault}.";
        _errors.Add(ExecutionErrorCodes.InvalidResponse, message, _path.Items, service);
    }
}
