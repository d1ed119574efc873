namespace DataExchange.GraphQL.Server.Tests.Sample;

public enum Gender
{
    Male,
    Female,
    NonBinary,
}
