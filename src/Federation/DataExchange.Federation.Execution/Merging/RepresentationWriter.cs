using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>Writes representations straight from cells.</summary>
internal static class RepresentationWriter
{
    /// <summary>Writes what is sent for an object.</summary>
    public static RepresentationOutcome Write(PooledBuffer output, MergedResult merged, TypeTable types, CompiledRepresentation representation, int block) =>
        Write(output, merged, types, representation.Prefix, representation.Fields, block, isWhole: false);

    /// <summary>Writes what a guard is told of an object, of which nothing may be missing.</summary>
    public static RepresentationOutcome WriteRecord(
        PooledBuffer output, MergedResult merged, TypeTable types, (byte[] Prefix, CompiledRepresentationField[] Fields) record, int block) =>
        Write(output, merged, types, record.Prefix, record.Fields, block, isWhole: true);

    private static RepresentationOutcome Write(
        PooledBuffer output, MergedResult merged, TypeTable types, byte[] prefix, CompiledRepresentationField[] fields, int block, bool isWhole)
    {
        output.Write(prefix);
        var outcome = WriteMembers(output, merged, types, fields, block, isFirst: false, isWhole);
        output.WriteByte((byte)'}');
        return outcome;
    }

    private static RepresentationOutcome WriteMembers(
        PooledBuffer output, MergedResult merged, TypeTable types, CompiledRepresentationField[] fields, int block, bool isFirst, bool isWhole)
    {
        var type = merged.Cells[block].Start;
        foreach (var field in fields)
        {
            if (field.Types is not null && Array.IndexOf(field.Types, type) < 0)
            {
                continue;
            }

            if (field.Slot > 0 && merged.Cells[block + field.Slot] is { Kind: CellKind.Missing, Explained: false })
            {
                if (isWhole)
                {
                    return RepresentationOutcome.Explained;
                }

                if (!field.IsKey)
                {
                    // Required only by fields that a condition leaves out, or nobody has it: the subgraph is not told a null that nobody answered.
                    continue;
                }
            }

            output.Write(isFirst ? field.Member.AsSpan(1) : field.Member);
            isFirst = false;
            var outcome = field.Slot == 0 ? WriteTypeName(output, types, type) : WriteValue(output, merged, types, field, merged.Cells[block + field.Slot], isWhole);
            if (outcome != RepresentationOutcome.Written)
            {
                return outcome;
            }
        }

        return RepresentationOutcome.Written;
    }

    private static RepresentationOutcome WriteTypeName(PooledBuffer output, TypeTable types, int type)
    {
        output.Write(types.Json(type));
        return RepresentationOutcome.Written;
    }

    private static RepresentationOutcome WriteValue(PooledBuffer output, MergedResult merged, TypeTable types, CompiledRepresentationField field, in Cell cell, bool isWhole)
    {
        if (cell.IsEmpty)
        {
            if (cell.Explained || field.IsKey)
            {
                return cell.Explained ? RepresentationOutcome.Explained : RepresentationOutcome.Incomplete;
            }

            output.Write("null"u8);
            return RepresentationOutcome.Written;
        }

        switch (cell.Kind)
        {
            case CellKind.List:
                return WriteList(output, merged, types, field, cell, isWhole);
            case CellKind.Object when field.Fields.Length > 0:
                output.WriteByte((byte)'{');
                var outcome = WriteMembers(output, merged, types, field.Fields, cell.Start, isFirst: true, isWhole);
                output.WriteByte((byte)'}');
                return outcome;
            case not CellKind.Object when field.Fields.Length == 0:
                output.Write(merged.Leaf(cell));
                return RepresentationOutcome.Written;
            default:
                return RepresentationOutcome.Incomplete;
        }
    }

    private static RepresentationOutcome WriteList(PooledBuffer output, MergedResult merged, TypeTable types, CompiledRepresentationField field, in Cell list, bool isWhole)
    {
        output.WriteByte((byte)'[');
        for (var i = 0; i < list.Length; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            var item = merged.Cells[list.Start + i];
            if (item.Kind == CellKind.Null && !item.Explained)
            {
                output.Write("null"u8);
            }
            else if (WriteValue(output, merged, types, field, item, isWhole) is var outcome && outcome != RepresentationOutcome.Written)
            {
                return outcome;
            }
        }

        output.WriteByte((byte)']');
        return RepresentationOutcome.Written;
    }
}
