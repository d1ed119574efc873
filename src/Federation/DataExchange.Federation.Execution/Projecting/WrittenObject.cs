namespace DataExchange.Federation.Execution.Projecting;

/// <summary>An object that stands in several places, where it was first written.</summary>
/// <param name="Block">The object.</param>
/// <param name="Selection">The number of the selection it was written for.</param>
/// <param name="Start">Where it starts in the output.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Nodes">How many values are in it.</param>
internal readonly record struct WrittenObject(int Block, int Selection, int Start, int Length, int Nodes);
