using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Fields of objects and interfaces have output types. See <see href="https://spec.graphql.org/September2025/#IsOutputType()"/>.</summary>
internal sealed class OutputFieldTypesRule : SchemaRule
{
    public override string Name => "OutputFieldTypes";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var field in type.Fields.Where(f => schema.Resolve(f.Type) is { IsOutput: false }))
            {
                errors.Report($"The type of `{type.Name}.{field.Name.Value}` must be Output Type but got: `{Printer.Print(field.Type)}`.", field.Type);
            }
        }
    }
}
