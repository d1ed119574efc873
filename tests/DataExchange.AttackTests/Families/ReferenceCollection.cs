namespace DataExchange.AttackTests.Families;

/// <summary>The tests that share the two reference worlds run one after the other: each looks at what its own requests did.</summary>
[CollectionDefinition(Name)]
public sealed class ReferenceCollection : ICollectionFixture<ReferenceWorlds>
{
    public const string Name = "reference worlds";
}
