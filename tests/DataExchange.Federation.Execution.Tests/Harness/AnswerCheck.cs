using System.Text.Json;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>Whether an answer is what its operation allows: no other keys, no wrong kinds, no null where none may be, every key there.</summary>
internal static class AnswerCheck
{
    public static void Conforms(JsonElement response, NormalizedOperation operation, Schema schema)
    {
        var data = response.GetProperty("data");
        if (data.ValueKind == JsonValueKind.Null)
        {
            Assert.True(response.GetProperty("errors").GetArrayLength() > 0);
            return;
        }

        CheckObject(data, operation.Root, schema, "data");
    }

    private static void CheckObject(JsonElement value, NormalizedSelectionSet set, Schema schema, string path)
    {
        Assert.True(value.ValueKind == JsonValueKind.Object, path);
        var types = schema.PossibleTypes(set.ParentType);
        var names = value.EnumerateObject().Select(m => m.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains(types, type => Fits(value, names, set, schema, type));
        var fitting = types.First(type => Fits(value, names, set, schema, type));
        foreach (var member in value.EnumerateObject())
        {
            var field = set.Fields.First(f => f.ResponseKey == member.Name && Covers(f, fitting));
            CheckValue(member.Value, fitting.FindField(field.Definition.Name)!.Type, field, schema, $"{path}.{member.Name}");
        }
    }

    private static bool Fits(JsonElement value, List<string> names, NormalizedSelectionSet set, Schema schema, ObjectType type) =>
        names.SequenceEqual(set.Fields.Where(f => Covers(f, type)).Select(f => f.ResponseKey))
        && (!value.TryGetProperty("__typename", out var name) || name.GetString() == type.Name)
        && schema.FindType(type.Name) is not null;

    private static bool Covers(NormalizedField field, ObjectType type) => field.Types is not { } types || types.Contains(type);

    private static void CheckValue(JsonElement value, IType type, NormalizedField field, Schema schema, string path)
    {
        if (type is NonNullType required)
        {
            Assert.True(value.ValueKind != JsonValueKind.Null, path);
            type = required.OfType;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (type is ListType list)
        {
            Assert.True(value.ValueKind == JsonValueKind.Array, path);
            foreach (var item in value.EnumerateArray())
            {
                CheckValue(item, list.OfType, field, schema, path + "[]");
            }
        }
        else if (field.Selections is not null)
        {
            CheckObject(value, field.Selections, schema, path);
        }
        else
        {
            Assert.True(IsLeaf(value, type.NamedType), path + " " + value.GetRawText());
        }
    }

    private static bool IsLeaf(JsonElement value, NamedType type) => type switch
    {
        EnumType values => value.ValueKind == JsonValueKind.String && values.FindValue(value.GetString()!) is not null,
        { Name: "Int" } => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        { Name: "Float" } => value.ValueKind == JsonValueKind.Number,
        { Name: "Boolean" } => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        { Name: "String" or "ID" } => value.ValueKind == JsonValueKind.String,
        _ => true,
    };
}
