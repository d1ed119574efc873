using System.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Makes up valid operations: aliases, arguments, variables, fragments, conditions, type names.</summary>
internal sealed class OperationGenerator(Schema schema, Random random)
{
    private int _aliases;
    private int _size;

    public string Next()
    {
        _aliases = 0;
        _size = random.Next(4, 40);
        var isMutation = schema.MutationType is not null && random.Next(5) == 0;
        var text = new StringBuilder(isMutation ? "mutation" : "query").Append("($v0: Boolean!, $v1: Boolean!, $i: Int, $s: String, $id: ID!)");
        Select(isMutation ? schema.MutationType! : schema.QueryType, 0, text);
        return text.ToString();
    }

    private void Select(CompositeType type, int depth, StringBuilder text)
    {
        text.Append(" {");
        var count = random.Next(1, 5);
        var written = 0;
        for (var i = 0; i < count; i++)
        {
            written += Selection(type, depth, text, isInFragment: false) ? 1 : 0;
        }

        if (written == 0)
        {
            text.Append(" __typename");
        }

        text.Append(" }");
    }

    private bool Selection(CompositeType type, int depth, StringBuilder text, bool isInFragment)
    {
        if (type is UnionType || (!isInFragment && random.Next(type is InterfaceType ? 2 : 8) == 0))
        {
            return Fragment(type, depth, text);
        }

        var fields = ((FieldsType)type).Fields;
        var field = fields[random.Next(fields.Length)];
        var below = field.Type.NamedType as CompositeType;
        if (below is not null && (depth >= 5 || _size <= 0))
        {
            return false;
        }

        _size--;
        if (random.Next(10) == 0)
        {
            text.Append(" __typename");
        }

        var arguments = Arguments(field);
        text.Append(' ');
        if (arguments.Length > 0 || isInFragment || random.Next(4) == 0)
        {
            text.Append('a').Append(_aliases++).Append(": ");
        }

        text.Append(field.Name).Append(arguments).Append(Condition());
        if (below is not null)
        {
            Select(below, depth + 1, text);
        }

        return true;
    }

    private bool Fragment(CompositeType type, int depth, StringBuilder text)
    {
        var candidates = schema.Types.OfType<CompositeType>()
            .Where(t => !t.IsBuiltIn && schema.PossibleTypes(t).Any(p => schema.PossibleTypes(type).Contains(p)))
            .ToList();
        var on = candidates[random.Next(candidates.Count)];
        text.Append(" ...on ").Append(on.Name).Append(Condition()).Append(" {");
        var count = random.Next(1, 4);
        var written = 0;
        for (var i = 0; i < count && on is not UnionType; i++)
        {
            written += Selection(on, depth, text, isInFragment: true) ? 1 : 0;
        }

        text.Append(written == 0 ? " __typename }" : " }");
        return true;
    }

    private string Arguments(FieldDefinition field)
    {
        var given = field.Arguments
            .Where(a => a.IsRequired || (a.Type.NamedType is ScalarType && random.Next(2) == 0))
            .Select(a => $"{a.Name}: {Value(a.Type.NamedType.Name)}")
            .ToList();
        return given.Count == 0 ? string.Empty : $"({string.Join(", ", given)})";
    }

    private string Value(string type) => (type, random.Next(3)) switch
    {
        ("ID", _) => random.Next(2) == 0 ? "$id" : "\"7\"",
        ("Int", 0) => "$i",
        ("Int", var n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ("String", 0) => "$s",
        _ => "\"x\"",
    };

    private string Condition() => random.Next(8) switch
    {
        0 => $" @include(if: $v{random.Next(2)})",
        1 => $" @skip(if: $v{random.Next(2)})",
        _ => string.Empty,
    };
}
