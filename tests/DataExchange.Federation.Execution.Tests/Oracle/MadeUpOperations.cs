using System.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>Makes up valid queries without required arguments: aliases, fragments, conditions, type names.</summary>
internal sealed class MadeUpOperations(Schema schema, Random random)
{
    private int _aliases;

    public string Next()
    {
        _aliases = 0;
        var text = new StringBuilder("query($a: Boolean!, $b: Boolean!)");
        Select(text, schema.QueryType, 0);
        return text.ToString();
    }

    private void Select(StringBuilder text, CompositeType type, int depth)
    {
        text.Append("{ __typename");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            if (type is not FieldsType fields || random.Next(5) == 0)
            {
                var types = schema.PossibleTypes(type);
                var concrete = types[random.Next(types.Length)];
                text.Append(" ... on ").Append(concrete.Name).Append(Condition()).Append("{ __typename");
                Field(text, concrete, depth);
                text.Append('}');
            }
            else
            {
                Field(text, fields, depth);
            }
        }

        text.Append('}');
    }

    private void Field(StringBuilder text, FieldsType type, int depth)
    {
        var field = type.Fields[random.Next(type.Fields.Length)];
        if (field.Arguments.Any(a => a.IsRequired) || (field.Type.NamedType is CompositeType && depth > 4))
        {
            return;
        }

        var argument = random.Next(2) == 0 && field.Arguments.Any(a => a.Name == "n") ? $"(n: {random.Next(3)})" : "";
        text.Append(' ').Append($"x{_aliases++}: ").Append(field.Name).Append(argument).Append(Condition());
        if (field.Type.NamedType is CompositeType below)
        {
            Select(text, below, depth + 1);
        }
    }

    private string Condition() => random.Next(8) switch
    {
        0 => " @include(if: $a)",
        1 => " @skip(if: $b)",
        2 => " @skip(if: $a) @include(if: $b)",
        _ => "",
    };
}
