using System.Collections.Frozen;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Views;

/// <summary>What is taken from a schema, as far as it is found out: only ever more. Elements are named as coordinates are. Not thread-safe.</summary>
internal sealed class Pruning(Schema schema, FrozenSet<string> hidden)
{
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>Whether nothing was removed since the last time that all was settled.</summary>
    public bool IsSettled { get; private set; }

    public bool IsRemoved(string element) => _removed.Contains(element);

    public static string Argument(string field, InputValueDefinition argument) => $"{field}({argument.Name}:)";

    /// <summary>Takes away what makes no sense without what was taken away, until all that is left does.</summary>
    public void Settle()
    {
        do
        {
            IsSettled = true;
            foreach (var type in schema.Types.Where(t => !t.IsBuiltIn && !IsRemoved(t.Name)))
            {
                Settle(type);
            }
        }
        while (!IsSettled);
    }

    /// <summary>Takes types away, with all they have.</summary>
    public void RemoveTypes(IEnumerable<string> names)
    {
        foreach (var name in names.ToList())
        {
            Remove(name);
        }
    }

    private void Settle(NamedType type)
    {
        switch (type)
        {
            case FieldsType fields:
                Settle(fields);
                break;
            case UnionType union:
                RemoveIf(union.Name, schema.PossibleTypes(union).All(m => IsRemoved(m.Name)));
                break;
            case EnumType enumeration:
                foreach (var value in enumeration.Values)
                {
                    RemoveIf($"{enumeration.Name}.{value.Name}", IsHidden(AccessDirectives.RevealedBy(value.Directives)));
                }

                RemoveIf(enumeration.Name, enumeration.Values.All(v => IsRemoved($"{enumeration.Name}.{v.Name}")));
                break;
            case InputObjectType input:
                Settle(input);
                break;
        }
    }

    private void Settle(FieldsType type)
    {
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type.Name}.{field.Name}";
            foreach (var argument in field.Arguments)
            {
                RemoveIf(Argument(coordinate, argument), IsUseless(argument) || IsArgumentOfOthersRemoved(type, field, argument));
            }

            // What is asked by default, or must be asked, cannot be left out: without it there is no such field.
            RemoveIf(coordinate, hidden.Contains(coordinate) || IsRemoved(field.Type.NamedType.Name)
                || field.Arguments.Any(a => IsRemoved(Argument(coordinate, a)) ? !IsOptional(a) : AsksForRemoved(a))
                || (type is InterfaceType shown && schema.PossibleTypes(shown).Any(p => !IsRemoved(p.Name) && IsRemoved($"{p.Name}.{field.Name}"))));
        }

        RemoveIf(type.Name, type.Fields.All(f => IsRemoved($"{type.Name}.{f.Name}")) || (type is InterfaceType empty && schema.PossibleTypes(empty).All(p => IsRemoved(p.Name))));
    }

    private void Settle(InputObjectType input)
    {
        foreach (var field in input.Fields)
        {
            RemoveIf($"{input.Name}.{field.Name}", IsUseless(field));
        }

        RemoveIf(input.Name, input.Fields.All(f => IsRemoved($"{input.Name}.{f.Name}"))
            || input.Fields.Any(f => IsRemoved($"{input.Name}.{f.Name}") ? !IsOptional(f) : AsksForRemoved(f)));
    }

    /// <summary>An argument that an interface or another implementation of it has lost goes everywhere: they must agree.</summary>
    private bool IsArgumentOfOthersRemoved(FieldsType type, FieldDefinition field, InputValueDefinition argument) =>
        type.Interfaces.Any(i => IsRemoved(Argument($"{i.Name}.{field.Name}", argument)))
        || (type is InterfaceType shown && schema.PossibleTypes(shown).Any(p => IsRemoved(Argument($"{p.Name}.{field.Name}", argument))));

    private bool IsUseless(InputValueDefinition input) => IsHidden(AccessDirectives.RevealedBy(input.Directives)) || IsRemoved(input.Type.NamedType.Name);

    private bool IsHidden(string? coordinate) =>
        coordinate is not null && (hidden.Contains(coordinate) || IsRemoved(coordinate) || IsRemoved(coordinate[..Math.Max(0, coordinate.IndexOf('.', StringComparison.Ordinal))]));

    private static bool IsOptional(InputValueDefinition input) => input.DefaultValue is null or NullValueNode && input.Type is not NonNullType;

    private bool AsksForRemoved(InputValueDefinition input) => input.DefaultValue is { } value && Names(input.Type.NamedType, value).Any(IsRemoved);

    // INVARIANT: defaults are no deeper than the parser accepts.
    private static IEnumerable<string> Names(NamedType type, ValueNode value) => (type, value) switch
    {
        (_, ListValueNode list) => list.Values.SelectMany(v => Names(type, v)),
        (EnumType, EnumValueNode member) => [$"{type.Name}.{member.Value}"],
        (InputObjectType input, ObjectValueNode given) => given.Fields.SelectMany(f =>
            input.FindField(f.Name.Value) is { } field ? Names(field.Type.NamedType, f.Value).Prepend($"{input.Name}.{field.Name}") : []),
        _ => [],
    };

    private void RemoveIf(string element, bool isUseless)
    {
        if (isUseless)
        {
            Remove(element);
        }
    }

    private void Remove(string element) => IsSettled &= !_removed.Add(element);
}
