namespace DataExchange.Federation.Execution.Compilation;

/// <summary>What a value at one position is tagged with, and what stands below it.</summary>
/// <param name="Types">The types that objects here can have and that are tagged; empty for leaves and for objects that nobody tells of.</param>
/// <param name="IsAnyOf">Whether the value depends on which objects there are: it is a list, or what was searched for. Then it tells of some object of each type.</param>
/// <param name="Listed">
/// The types of the entities that objects here list in their schema, asked for or not: a count or a page tells of them too, and of none in particular.
/// </param>
/// <param name="Below">The fields below that lead to tagged objects, by response name.</param>
internal sealed record ValueTagging(EntityTagging[] Types, bool IsAnyOf, EntityTagging[] Listed, (byte[] Name, ValueTagging Tagging)[] Below)
{
    /// <summary>Tells of nothing that can change on its own.</summary>
    public static ValueTagging None { get; } = new([], IsAnyOf: false, [], []);

    /// <summary>Whether there is nothing to look for in a value.</summary>
    public bool IsNone => Types.Length == 0 && Listed.Length == 0 && Below.Length == 0;
}
