namespace DataExchange.ConformanceTests.Composition;

/// <summary>What the reference implementation makes of a set of subgraphs.</summary>
/// <param name="Sdl">The supergraph; null when there are errors.</param>
/// <param name="Codes">The codes of its errors, ordered and without repetition.</param>
/// <param name="Messages">Its messages, for whoever reads a failed test.</param>
/// <param name="Fault">How it failed without an answer; null when it did not.</param>
public sealed record ReferenceAnswer(string? Sdl, IReadOnlyList<string> Codes, IReadOnlyList<string> Messages, string? Fault);
