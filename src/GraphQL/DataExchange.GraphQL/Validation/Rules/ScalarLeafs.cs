using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Leaf fields have no selection, all others have one. See <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>.</summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field)
    {
        if (Context.Field?.Type is not { } type)
        {
            return;
        }

        if (type.NamedType is not CompositeType)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                Report($"Field `{field.Name.Value}` must not have a selection since type `{type}` has no subfields.", selectionSet);
            }
        }
        else if (field.SelectionSet is null)
        {
            Report($"Field `{field.Name.Value}` of type `{type}` must have a selection of subfields.", field);
        }
    }
}
