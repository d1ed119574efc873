namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Where the value of a context stands below an ancestor.</summary>
/// <param name="Level">The steps of the path that lead to the ancestor.</param>
/// <param name="Type">The number of the ancestor's concrete type.</param>
/// <param name="Slots">The cells to follow from the ancestor's block.</param>
internal readonly record struct CompiledContextSource(int Level, int Type, int[] Slots);
