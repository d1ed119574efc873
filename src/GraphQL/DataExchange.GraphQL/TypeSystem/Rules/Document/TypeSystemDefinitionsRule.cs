using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A schema document holds definitions and extensions of the type system, no operations and no fragments. See <see href="https://spec.graphql.org/September2025/#TypeSystemDocument"/>.</summary>
internal sealed class TypeSystemDefinitionsRule : SchemaRule
{
    public override string Name => "TypeSystemDefinitions";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var definition in schema.Document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            errors.Report("A schema document cannot contain operations or fragments.", definition);
        }
    }
}
