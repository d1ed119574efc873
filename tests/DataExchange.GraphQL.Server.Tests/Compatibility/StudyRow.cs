namespace DataExchange.GraphQL.Server.Tests.Compatibility;

/// <summary>A study, known by a nested key.</summary>
public sealed record StudyRow(string Number, int Part);
