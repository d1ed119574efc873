namespace DataExchange.GraphQL.Server.Tests.Sample;

public sealed record HouseholdRow(string Id);
