using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Decisions;

/// <summary>The output coordinates that an input reveals by filtering, ordering or searching, as <c>@reveals</c> names them.</summary>
internal static class InputReveals
{
    /// <summary>
    /// What a literal reveals, defaults included; variables in it are decided with their values, by <see cref="OfValue"/>.
    /// A variable may be left without a value, and then the default of its place counts.
    /// </summary>
    public static IEnumerable<string> OfLiteral(InputValueDefinition definition, ValueNode value)
    {
        if (value is VariableNode && definition.DefaultValue is { } fallback)
        {
            return OfLiteral(definition, fallback);
        }

        return OfGiven(definition, value);
    }

    private static IEnumerable<string> OfGiven(InputValueDefinition definition, ValueNode value)
    {
        if (AccessDirectives.RevealedBy(definition.Directives) is { } revealed && value is not NullValueNode)
        {
            yield return revealed;
        }

        // INVARIANT: values are no deeper than the parser accepts.
        foreach (var below in Below(definition.Type.NamedType, value))
        {
            yield return below;
        }
    }

    /// <summary>What a coerced value of a variable of type <paramref name="type"/> reveals.</summary>
    public static IEnumerable<string> OfValue(NamedType type, object? value) => (type, value) switch
    {
        (_, List<object?> list) => list.SelectMany(item => OfValue(type, item)),
        (InputObjectType input, IReadOnlyDictionary<string, object?> fields) => fields.SelectMany(f => OfField(input.FindField(f.Key), f.Value)),
        (EnumType enumeration, string name) when enumeration.FindValue(name) is { } member && AccessDirectives.RevealedBy(member.Directives) is { } revealed => [revealed],
        _ => [],
    };

    private static IEnumerable<string> OfField(InputValueDefinition? field, object? value)
    {
        if (field is null)
        {
            return [];
        }

        var below = OfValue(field.Type.NamedType, value);
        return value is not null && AccessDirectives.RevealedBy(field.Directives) is { } revealed ? below.Prepend(revealed) : below;
    }

    private static IEnumerable<string> Below(NamedType type, ValueNode value) => (type, value) switch
    {
        (_, ListValueNode list) => list.Values.SelectMany(item => Below(type, item)),
        (InputObjectType input, ObjectValueNode given) => input.Fields.SelectMany(field =>
            (given.Fields.FirstOrDefault(f => f.Name.Value == field.Name)?.Value ?? field.DefaultValue) is { } effective ? OfLiteral(field, effective) : []),
        (EnumType enumeration, EnumValueNode member) when enumeration.FindValue(member.Value) is { } found && AccessDirectives.RevealedBy(found.Directives) is { } revealed => [revealed],
        _ => [],
    };
}
