using System.Globalization;
using System.Runtime.CompilerServices;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Checks literals of schema documents against their types. See <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>.</summary>
internal static class LiteralCheck
{
    public static IEnumerable<LiteralProblem> Problems(SchemaDeclarations schema, ValueNode value, TypeNode type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type is NonNullTypeNode nonNull)
        {
            return value is NullValueNode ? [Expected(type, value)] : Problems(schema, value, nonNull.Type);
        }

        if (value is NullValueNode)
        {
            return [];
        }

        if (type is ListTypeNode list)
        {
            return value is ListValueNode items
                ? items.Values.SelectMany(item => Problems(schema, item, list.Type))
                : Problems(schema, value, list.Type);
        }

        return schema.Resolve(type) is not { } declaration ? [] : declaration.Kind switch
        {
            TypeKind.Scalar => IsScalarValue(declaration, value) ? [] : [Expected(type, value)],
            TypeKind.Enum => value is EnumValueNode name && declaration.Values.Any(v => v.Name.Value == name.Value) ? [] : [Expected(type, value)],
            TypeKind.InputObject => ObjectProblems(schema, value, declaration, type),
            _ => [],
        };
    }

    private static bool IsScalarValue(TypeDeclaration type, ValueNode value) => !type.IsBuiltIn || type.Name switch
    {
        "Int" => value is IntValueNode number && int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "Float" => value is IntValueNode or FloatValueNode && IsFinite(value is IntValueNode i ? i.Value : ((FloatValueNode)value).Value),
        "String" => value is StringValueNode,
        "Boolean" => value is BooleanValueNode,
        _ => value is StringValueNode or IntValueNode,
    };

    private static bool IsFinite(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value);

    private static IEnumerable<LiteralProblem> ObjectProblems(SchemaDeclarations schema, ValueNode value, TypeDeclaration declaration, TypeNode type)
    {
        if (value is not ObjectValueNode literal)
        {
            yield return Expected(type, value);
            yield break;
        }

        foreach (var field in literal.Fields)
        {
            var definition = declaration.InputFields.FirstOrDefault(f => f.Name.Value == field.Name.Value);
            if (definition is null)
            {
                yield return new LiteralProblem($"Field `{field.Name.Value}` is not defined by type `{declaration.Name}`.", field.Value);
                continue;
            }

            foreach (var problem in Problems(schema, field.Value, definition.Type))
            {
                yield return problem;
            }
        }

        foreach (var missing in declaration.InputFields.Where(f => TypeReferences.IsRequired(f) && literal.Fields.All(l => l.Name.Value != f.Name.Value)))
        {
            yield return new LiteralProblem($"Field `{declaration.Name}.{missing.Name.Value}` of required type `{Printer.Print(missing.Type)}` was not provided.", value);
        }

        if (declaration.IsOneOf && (literal.Fields.Length != 1 || literal.Fields[0].Value is NullValueNode))
        {
            yield return new LiteralProblem($"Exactly one field of OneOf type `{declaration.Name}` must be given, and not null.", value);
        }
    }

    private static LiteralProblem Expected(TypeNode type, ValueNode value) => new($"Expected value of type `{Printer.Print(type)}`.", value);
}
