using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Which built-in scalars a schema uses: the others are no part of it. See <see href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>.</summary>
internal static class ScalarUse
{
    public static bool IsOptional(string name) => name is "Int" or "Float" or "ID";

    /// <summary>The names of all types that fields, arguments, input fields and directive arguments refer to.</summary>
    public static HashSet<string> Find(SchemaDeclarations declarations)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in declarations.Types)
        {
            foreach (var field in type.Fields)
            {
                used.Add(TypeReferences.Name(field.Type).Value);
                AddAll(field.Arguments);
            }

            AddAll(type.InputFields);
        }

        foreach (var directive in declarations.Directives)
        {
            AddAll(directive.Arguments);
        }

        return used;

        void AddAll(IEnumerable<InputValueDefinitionNode> inputs)
        {
            foreach (var input in inputs)
            {
                used.Add(TypeReferences.Name(input.Type).Value);
            }
        }
    }
}
