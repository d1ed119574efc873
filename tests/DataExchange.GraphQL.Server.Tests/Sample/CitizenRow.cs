namespace DataExchange.GraphQL.Server.Tests.Sample;

public sealed record CitizenRow(string Id, string Name, Gender Gender, string HouseholdId, int? Income = null);
