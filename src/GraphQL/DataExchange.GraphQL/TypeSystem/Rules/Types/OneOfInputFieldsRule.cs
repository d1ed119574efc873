using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Fields of a <c>@oneOf</c> input object are nullable and have no default. See <see href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>.</summary>
internal sealed class OneOfInputFieldsRule : SchemaRule
{
    public override string Name => "OneOfInputFields";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes.Where(t => t.IsOneOf))
        {
            foreach (var field in type.InputFields)
            {
                if (field.Type is NonNullTypeNode)
                {
                    errors.Report($"OneOf input field `{type.Name}.{field.Name.Value}` must be nullable.", field.Type);
                }

                if (field.DefaultValue is not null)
                {
                    errors.Report($"OneOf input field `{type.Name}.{field.Name.Value}` cannot have a default value.", field);
                }
            }
        }
    }
}
