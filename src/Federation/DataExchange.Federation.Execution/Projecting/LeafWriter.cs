using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Projecting;

/// <summary>Writes leaves: shows them to the observer, changes those that a transform changes, copies the others.</summary>
internal sealed class LeafWriter(PooledBuffer output, ProjectionPorts ports)
{
    /// <summary>Writes a leaf that fits; nothing, and returns false, where it is answered with null.</summary>
    public bool TryWrite(ProjectedField field, CellKind kind, ReadOnlySpan<byte> json)
    {
        Show(field, json);
        if (field.Transform >= 0)
        {
            return TryTransform(field, json);
        }

        if (field.Leaf == LeafKind.Id && kind == CellKind.Number)
        {
            output.WriteByte((byte)'"');
            output.Write(json);
            output.WriteByte((byte)'"');
            return true;
        }

        output.Write(json);
        return true;
    }

    /// <summary>Writes what a transform makes of a leaf; nothing, and returns false, where that is null.</summary>
    public bool TryTransform(ProjectedField field, ReadOnlySpan<byte> json)
    {
        var start = output.Length;
        if (field.Transform < ports.Transforms.Count && ports.Transforms[field.Transform].TryWrite(json, output))
        {
            return true;
        }

        output.Truncate(start);
        return false;
    }

    private void Show(ProjectedField field, ReadOnlySpan<byte> json)
    {
        if (field.Observations is null || ports.Observer is null)
        {
            return;
        }

        foreach (var tag in field.Observations)
        {
            ports.Observer.Observe(tag, json);
        }
    }
}
