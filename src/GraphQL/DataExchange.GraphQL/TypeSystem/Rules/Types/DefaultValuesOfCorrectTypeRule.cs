namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A default is a value of its type. See <see href="https://spec.graphql.org/September2025/#sec-Input-Values"/>.</summary>
internal sealed class DefaultValuesOfCorrectTypeRule : SchemaRule
{
    public override string Name => "DefaultValuesOfCorrectType";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var site in InputSites.All(schema))
        {
            foreach (var problem in site.Node.DefaultValue is { } value ? LiteralCheck.Problems(schema, value, site.Node.Type) : [])
            {
                errors.Report($"`{site.Coordinate}` has an invalid default value: {problem.Message}", problem.Node);
            }
        }
    }
}
