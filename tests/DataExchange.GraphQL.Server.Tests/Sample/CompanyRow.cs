namespace DataExchange.GraphQL.Server.Tests.Sample;

public sealed record CompanyRow(string Id, string Name);
