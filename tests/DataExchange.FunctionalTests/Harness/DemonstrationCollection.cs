namespace DataExchange.FunctionalTests.Harness;

/// <summary>The tests that share one running demonstration, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class DemonstrationCollection : ICollectionFixture<DemonstrationSystem>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "demonstration";
}
