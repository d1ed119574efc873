namespace DataExchange.GraphQL.Server.Tests.Sample;

public sealed record CitizenFilter(IReadOnlyList<Gender>? Genders, string? HouseholdId, int Limit);
