using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>A variable stands only where every value of its type is good. See <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>.</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in operation.VariableDefinitions)
            {
                definitions[definition.Variable.Name.Value] = definition;
            }

            foreach (var usage in Context.UsagesFrom(Name, operation))
            {
                if (definitions.TryGetValue(usage.Node.Name.Value, out var definition))
                {
                    Check(definition, usage);
                }
            }
        }
    }

    private void Check(VariableDefinitionNode definition, VariableUsage usage)
    {
        if (usage.Type is not { } expected || InputTypes.Resolve(Context.Schema, definition.Type) is not { } type)
        {
            return;
        }

        var name = usage.Node.Name.Value;
        var hasDefault = definition.DefaultValue is not null and not NullValueNode;
        if (!IsAllowed(type, hasDefault, expected, usage.HasDefault))
        {
            Report($"Variable `${name}` of type `{type}` used in position expecting type `{expected}`.", definition, usage.Node);
        }

        if (usage.OneOfParent is { } oneOf && type is not NonNullType && !hasDefault)
        {
            Report($"Variable `${name}` is of type `{type}` but must be non-nullable to be used for OneOf Input Object `{oneOf.Name}`.", definition, usage.Node);
        }
    }

    private static bool IsAllowed(IType type, bool hasDefault, IType expected, bool placeHasDefault) =>
        expected is NonNullType nonNull && type is not NonNullType
            ? (hasDefault || placeHasDefault) && IsCompatible(type, nonNull.OfType)
            : IsCompatible(type, expected);

    // Every value of the first type is a value of the second.
    private static bool IsCompatible(IType type, IType expected) => (type, expected) switch
    {
        (NonNullType inner, NonNullType outer) => IsCompatible(inner.OfType, outer.OfType),
        (_, NonNullType) => false,
        (NonNullType inner, _) => IsCompatible(inner.OfType, expected),
        (ListType inner, ListType outer) => IsCompatible(inner.OfType, outer.OfType),
        _ => type.Equals(expected),
    };
}
