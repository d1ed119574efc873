namespace DataExchange.ConformanceTests.Oracle.Serving;

/// <summary>A subgraph is asked for what it does not answer, or the oracle itself is at fault.</summary>
internal sealed class OracleException(string message) : Exception(message);
