namespace DataExchange.FunctionalTests.Batching;

/// <summary>What one query cost a registry.</summary>
/// <param name="Requests">HTTP requests.</param>
/// <param name="Commands">SQL commands.</param>
internal readonly record struct Cost(int Requests, int Commands);
