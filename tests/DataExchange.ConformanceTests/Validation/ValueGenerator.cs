using System.Globalization;
using DataExchange.GraphQL.Coercion;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>Writes literals of input types, now and then wrong ones.</summary>
internal sealed class ValueGenerator(Schema schema, Chance chance, VariablePool variables)
{
    private static readonly string[] Oddities =
        ["null", "1", "-2147483648", "2147483648", "1.5", "\"text\"", "true", "RED", "[]", "[1]", "{}", "{ a: 1 }", "\"Đất 🏠\"", "[[null]]"];

    /// <summary>A literal or variable for a place of <paramref name="type"/>.</summary>
    /// <param name="type">The type of the place.</param>
    /// <param name="scope">Where variables in use are noted; null where the grammar allows none.</param>
    /// <param name="depth">Levels of nesting left.</param>
    /// <param name="inOneOf">Whether the place is a field of a <c>@oneOf</c> input object.</param>
    public string Value(IType type, DocumentScope? scope, int depth = 3, bool inOneOf = false)
    {
        if (chance.Slip(3))
        {
            return chance.Of(Oddities);
        }

        if (scope is not null && chance.In(inOneOf ? 10 : 20))
        {
            return "$" + variables.For(type, scope, inOneOf);
        }

        if (type is NonNullType nonNull)
        {
            return NonNull(nonNull.OfType, scope, depth);
        }

        return (!inOneOf && chance.In(10)) || depth == 0 ? (inOneOf ? NonNull(type, scope, depth) : "null") : NonNull(type, scope, depth);
    }

    private string NonNull(IType type, DocumentScope? scope, int depth) => type switch
    {
        ListType list => List(list, scope, depth),
        InputObjectType { IsOneOf: true } input => OneOf(input, scope, depth),
        InputObjectType input => InputObject(input, scope, depth),
        EnumType @enum => chance.Of(@enum.Values).Name,
        NamedType scalar => Scalar(scalar.Name),
        _ => throw new System.Diagnostics.UnreachableException("Input types are lists, input objects, enums and scalars."),
    };

    private string List(ListType list, DocumentScope? scope, int depth) =>
        chance.In(15) && depth > 0
            ? NonNull(list.OfType is NonNullType inner ? inner.OfType : list.OfType, scope, depth - 1)
            : $"[{string.Join(", ", Enumerable.Range(0, depth <= 0 ? 0 : chance.Below(4)).Select(_ => Value(list.OfType, scope, depth - 1)))}]";

    private string OneOf(InputObjectType input, DocumentScope? scope, int depth)
    {
        var count = chance.Slip(15) ? chance.Below(3) : 1;
        return Fields(Enumerable.Range(0, count).Select(_ => chance.Of(depth > 0 ? input.Fields : [.. input.Fields.Take(2)])), scope, depth, inOneOf: true);
    }

    private string InputObject(InputObjectType input, DocumentScope? scope, int depth)
    {
        var fields = input.Fields.Where(f => f.IsRequired ? !chance.Slip() : depth > 0 && chance.In(35)).ToList();
        if (fields.Count > 0 && chance.Slip())
        {
            fields.Add(chance.Of(fields));
        }

        return Fields(fields, scope, depth, inOneOf: false);
    }

    private string Fields(IEnumerable<InputValueDefinition> fields, DocumentScope? scope, int depth, bool inOneOf)
    {
        var parts = fields.Select(f => $"{f.Name}: {Value(f.Type, scope, depth - 1, inOneOf)}").ToList();
        if (chance.Slip(4))
        {
            parts.Add("unknown: 1");
        }

        return $"{{ {string.Join(", ", parts)} }}";
    }

    private string Scalar(string name) => name switch
    {
        "Int" => chance.Below(100).ToString(CultureInfo.InvariantCulture),
        "Float" => chance.In(30) ? "7" : "-1.5e3",
        "Boolean" => chance.In(50) ? "true" : "false",
        "ID" => chance.In(50) ? "12" : "\"id\"",
        "String" => chance.Of(["\"a\"", "\"Nguyễn 🏠\"", "\"\""]),
        _ => chance.Of(["1", "\"2025\"", "{ a: [1, B] }", "[true]"]),
    };

    /// <summary>The name of an input type of the schema.</summary>
    public string InputTypeOtherThan(NamedType type) => chance.Of(schema.Types.Where(t => t != type && !t.Name.StartsWith("__", StringComparison.Ordinal) && InputTypes.IsInputType(t)).ToList()).Name;
}
