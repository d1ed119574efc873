using System.Runtime.InteropServices;

namespace DataExchange.Federation.Execution.Memory;

/// <summary>
/// One position of the merged result, 12 bytes. A leaf is a range of a response's bytes; an object is the index of its block, whose first cell is a
/// header with the type; a list is the index of its first item and their number.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct Cell
{
    /// <summary>What the cell holds.</summary>
    public CellKind Kind;

    /// <summary>Whether an error already tells why there is no value, or why a value was withheld.</summary>
    public bool Explained;

    /// <summary>The response that the cell was read from.</summary>
    public ushort Source;

    /// <summary>Leaf: offset of the first byte. Object: index of the block. List: index of the first item. Header: the type.</summary>
    public int Start;

    /// <summary>Leaf: number of bytes. List: number of items.</summary>
    public int Length;

    /// <summary>Whether there is no value yet, so that another fetch may still supply one.</summary>
    public readonly bool IsEmpty => Kind <= CellKind.Null;

    /// <summary>Whether the cell is a leaf with a value.</summary>
    public readonly bool IsLeaf => Kind is >= CellKind.String and <= CellKind.Raw;
}
