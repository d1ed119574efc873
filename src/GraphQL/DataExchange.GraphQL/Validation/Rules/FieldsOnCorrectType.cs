using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Fields exist on the type that they are selected on. See <see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>.</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field)
    {
        if (Context.ParentType is { } type && Context.Field is null)
        {
            Report($"Cannot query field `{field.Name.Value}` on type `{type.Name}`.", field);
        }
    }
}
