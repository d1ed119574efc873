namespace DataExchange.Federation.Execution.Memory;

/// <summary>What a cell of the merged result holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing has been supplied yet.</summary>
    Missing,

    /// <summary>Null.</summary>
    Null,

    /// <summary>A JSON string, with its quotes.</summary>
    String,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary><c>true</c>.</summary>
    True,

    /// <summary><c>false</c>.</summary>
    False,

    /// <summary>A JSON object or array that is one leaf: the value of a custom scalar.</summary>
    Raw,

    /// <summary>An object: a block of cells.</summary>
    Object,

    /// <summary>A list: a run of cells.</summary>
    List,

    /// <summary>The header of an object that stands in several places. The header of any other object is <see cref="Missing"/>.</summary>
    Shared,
}
