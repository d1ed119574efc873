using System.Globalization;
using System.Text.Json.Nodes;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.ConformanceTests.Validation;

/// <summary>Makes JSON for input types, now and then of another type.</summary>
internal sealed class JsonGenerator(Chance chance)
{
    private static readonly string[] Oddities =
        ["null", "0", "-1", "2147483647", "2147483648", "-2147483649", "1.0", "1.5", "1e2", "1e400", "\"\"", "\"1\"", "\"RED\"", "\"Đất 🏠\"", "true", "[]", "[null]", "[[1]]", "{}", "{\"unknown\":1}"];

    public JsonNode? Value(IType type, int depth = 4)
    {
        if (chance.Slip(8))
        {
            // A number beyond all doubles becomes infinite, then null, in JavaScript: as a custom scalar it cannot be compared.
            var isCustom = type.NamedType is ScalarType { IsBuiltIn: false };
            return JsonNode.Parse(chance.Of(isCustom ? [.. Oddities.Where(o => o != "1e400")] : Oddities));
        }

        if (type is not NonNullType && (depth <= 0 || chance.In(10)))
        {
            return null;
        }

        return (type is NonNullType nonNull ? nonNull.OfType : type) switch
        {
            ListType list => List(list, depth),
            InputObjectType input => InputObject(input, depth),
            EnumType @enum => JsonValue.Create(chance.Of(@enum.Values).Name),
            NamedType scalar => Scalar(scalar.Name),
            _ => throw new System.Diagnostics.UnreachableException("Input types are lists, input objects, enums and scalars."),
        };
    }

    private JsonNode? List(ListType list, int depth) =>
        chance.In(20) && depth > 0
            ? Value(list.OfType, depth - 1)
            : new JsonArray([.. Enumerable.Range(0, depth <= 0 ? 0 : chance.Below(4)).Select(_ => Value(list.OfType, depth - 1))]);

    private JsonObject InputObject(InputObjectType input, int depth)
    {
        var fields = input.IsOneOf && !chance.Slip(10)
            ? [chance.Of(depth > 0 ? input.Fields : [.. input.Fields.Take(2)])]
            : input.Fields.Where(f => f.IsRequired ? !chance.Slip() : depth > 0 && chance.In(35)).ToList();
        var json = new JsonObject();
        foreach (var field in fields)
        {
            // A oneOf field is given as if it were non-null: null is an error there.
            json[field.Name] = Value(input.IsOneOf && field.Type is not NonNullType ? new NonNullType(field.Type) : field.Type, depth - 1);
        }

        if (chance.Slip(4))
        {
            json["unknown"] = 1;
        }

        return json;
    }

    private JsonNode? Scalar(string name) => name switch
    {
        "Int" => JsonNode.Parse(chance.Of(["0", "-2147483648", "2147483647", "7.0", "1e2", chance.Below(1000).ToString(CultureInfo.InvariantCulture)])),
        "Float" => JsonNode.Parse(chance.Of(["0", "-1.5", "1e300", "3"])),
        "Boolean" => chance.In(50),
        "ID" => JsonNode.Parse(chance.Of(["\"a\"", "12", "-3", "\"\""])),
        "String" => chance.Of(["", "a", "Nguyễn 🏠"]),
        _ => JsonNode.Parse(chance.Of(["1", "\"2025\"", "{\"a\":[1,null]}", "[true]", "1.5"])),
    };
}
