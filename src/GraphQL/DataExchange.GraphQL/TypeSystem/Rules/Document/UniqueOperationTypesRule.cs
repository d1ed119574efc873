namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A schema has one root type per operation. See <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>.</summary>
internal sealed class UniqueOperationTypesRule : SchemaRule
{
    public override string Name => "UniqueOperationTypes";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var group in schema.OperationTypes.GroupBy(o => o.Operation).Where(g => g.Count() > 1))
        {
            errors.Report($"There can be only one {OperationTypeNames.Lower(group.Key)} type in schema.", [.. group]);
        }
    }
}
