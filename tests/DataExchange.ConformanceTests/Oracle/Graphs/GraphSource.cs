namespace DataExchange.ConformanceTests.Oracle.Graphs;

/// <summary>A subgraph's name and schema.</summary>
internal sealed record GraphSource(string Name, string Sdl);
