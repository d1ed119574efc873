using DataExchange.Federation.Execution.Compilation;

namespace DataExchange.Federation.Execution.Merging;

/// <summary>What the types of objects say: which type a block is of, and which meaning a property has for it.</summary>
internal sealed class ObjectTypes(MergedResult merged, TypeTable types, CellJournal journal)
{
    /// <summary>Takes the value of <c>__typename</c> as the type of a block.</summary>
    /// <param name="json">The value.</param>
    /// <param name="block">The block of the object.</param>
    /// <param name="entity">How the object was asked for, if it is an entity.</param>
    public ReadFault Take(ReadOnlySpan<byte> json, int block, CompiledRepresentation? entity)
    {
        var known = merged.Cells[block].Start;
        if ((known != 0 && json.SequenceEqual(types.Json(known))) || (entity is { TypeName: > 0 } && json.SequenceEqual(types.Json(entity.TypeName))))
        {
            return ReadFault.None;
        }

        var isName = json[0] == (byte)'"';
        var type = isName ? types.Find(json[1..^1]) : 0;

        // A type that clients do not see, or that there is not, is not taken for the only one that they do see.
        type = type == 0 && isName && entity is null ? TypeTable.Foreign : type;
        if (types.Object(known) is not null || (entity is not null && type == 0))
        {
            // Another fetch may have found out meanwhile what the object is that this subgraph knows by its interface only.
            return type == known || (type != 0 && types.Object(type) is null) ? ReadFault.None : ReadFault.WrongType;
        }

        if (type != 0 && type != known)
        {
            journal.Write(block, merged.Cells[block] with { Start = type });
        }

        return ReadFault.None;
    }

    /// <summary>The meaning that a property has for the type of a block; null where it has none.</summary>
    public ShapeField? Choose(ShapeField field, int block, out ReadFault fault)
    {
        fault = ReadFault.None;
        if (field.Variant is null)
        {
            return field;
        }

        // INVARIANT: __typename is asked for first wherever a property has several meanings, so that the type is known here.
        var type = merged.Cells[block].Start;
        if (type == 0)
        {
            fault = ReadFault.WrongType;
            return null;
        }

        return field.For(type);
    }
}
