using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A document defines the schema at most once. See <see href="https://spec.graphql.org/September2025/#sec-Schema"/>.</summary>
internal sealed class LoneSchemaDefinitionRule : SchemaRule
{
    public override string Name => "LoneSchemaDefinition";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var definition in schema.Document.Definitions.OfType<SchemaDefinitionNode>().Skip(1))
        {
            errors.Report("Must provide only one schema definition.", definition);
        }
    }
}
