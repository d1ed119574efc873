namespace DataExchange.GraphQL.Tests.Validation;

public sealed class KnownOperationTypesTests
{
    [Fact]
    public void Subscription_of_the_schema_is_valid() => Diagnose.Valid("""subscription { parcelSold { number } }""");

    [Fact]
    public void Mutation_without_mutation_root_is_reported() => Diagnose.Expect(
        """mutation { sell }""",
        "KnownOperationTypes [1:1] The mutation operation is not supported by the schema.");
}
