namespace DataExchange.GraphQL.Server.Tests.Sample;

public sealed record Parcel(string? Id, int? Sheet, IReadOnlyList<string>? Tags, HouseholdRow? Place = null);
