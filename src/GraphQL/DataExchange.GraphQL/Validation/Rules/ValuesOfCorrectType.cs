using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>
/// Literals are values of the types that their places expect. Messages do not repeat the literal, which may be personal data.
/// See <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>.
/// </summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void EnterValue(ValueNode value)
    {
        if (Context.InputType is { } type)
        {
            Check(value, type);
        }
    }

    private void Check(ValueNode value, IType type)
    {
        if (value is VariableNode)
        {
            return;
        }

        if (value is NullValueNode)
        {
            if (type is NonNullType)
            {
                Report($"Expected value of non-null type `{type}` not to be null.", value);
            }

            return;
        }

        switch (type is NonNullType nonNull ? nonNull.OfType : type)
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Values)
                {
                    Check(item, list.OfType);
                }

                break;
            case ListType list:
                Check(value, list.OfType);
                break;
            case InputObjectType input when value is ObjectValueNode node:
                CheckObject(node, input);
                break;
            case InputObjectType input:
                Report($"Expected value of type `{input.Name}` to be an object.", value);
                break;
            case NamedType leaf:
                CheckLeaf(value, leaf);
                break;
        }
    }

    private void CheckObject(ObjectValueNode node, InputObjectType type)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            given[field.Name.Value] = field;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var value))
            {
                Check(value.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                Report($"Expected value of type `{type.Name}` to include required field `{field.Name}` of type `{field.Type}`.", node);
            }
        }

        foreach (var field in node.Fields.Where(f => type.FindField(f.Name.Value) is null))
        {
            Report($"Expected value of type `{type.Name}` not to include unknown field `{field.Name.Value}`.", field);
        }

        if (type.IsOneOf)
        {
            CheckOneOf(node, type);
        }
    }

    private void CheckOneOf(ObjectValueNode node, InputObjectType type)
    {
        var known = node.Fields.Where(f => type.FindField(f.Name.Value) is not null).ToList();
        if (known.Count != 1 || known[0].Value is NullValueNode)
        {
            Report($"Within OneOf Input Object type `{type.Name}`, exactly one field must be specified, and the value for that field must be non-null.", node);
        }
    }

    private void CheckLeaf(ValueNode value, NamedType type)
    {
        var known = type is EnumType || LeafCoercion.IsBuiltInScalar(type.Name);
        if (known && !LeafCoercion.TryCoerce(value, type, out _))
        {
            Report($"Expected {LeafCoercion.Expectation(type, CoercionOptions.Default)}.", value);
        }
    }
}
