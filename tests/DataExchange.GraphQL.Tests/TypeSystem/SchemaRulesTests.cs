using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.TypeSystem;

public sealed class SchemaRulesTests
{
    private static readonly Type[] RuleTypes = [.. typeof(SchemaRule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SchemaRule)))];

    [Fact]
    public void Rules_all_areRegisteredOnce() =>
        Assert.Equal(
            RuleTypes.Select(t => t.Name).Order(StringComparer.Ordinal),
            SchemaRules.Structural.Concat(SchemaRules.Further).Select(r => r.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_all_areNamedAfterTheirType() =>
        Assert.All(SchemaRules.Structural.Concat(SchemaRules.Further), r => Assert.Equal(r.GetType().Name, r.Name + "Rule"));

    [Fact]
    public void Rules_all_haveTests()
    {
        var tests = typeof(SchemaRulesTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(RuleTypes, t => Assert.Contains(t.Name + "Tests", tests));
    }
}
