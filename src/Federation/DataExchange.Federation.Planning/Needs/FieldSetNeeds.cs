using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>Turns the field set of a key or a requirement into needs.</summary>
internal sealed class FieldSetNeeds(Schema schema)
{
    /// <summary>The needs of <paramref name="selections"/> on <paramref name="typeName"/> at a position, each for the given concrete types (null for all).</summary>
    public ImmutableArray<Need> Of(SelectionSetNode selections, string typeName, ImmutableArray<string>? types, Position position)
    {
        var needs = ImmutableArray.CreateBuilder<Need>();
        Add(selections, typeName, types, position, needs);
        return needs.ToImmutable();
    }

    // INVARIANT: the parser bounds the depth of a field set.
    private void Add(SelectionSetNode selections, string typeName, ImmutableArray<string>? types, Position position, ImmutableArray<Need>.Builder needs)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    needs.Add(Field(field, typeName, types, position));
                    break;
                case InlineFragmentNode { TypeCondition: null } fragment:
                    Add(fragment.SelectionSet, typeName, types, position, needs);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment:
                    Add(fragment.SelectionSet, condition.Name.Value, Narrow(types, typeName, condition.Name.Value), position, needs);
                    break;
            }
        }
    }

    private Need Field(FieldNode field, string typeName, ImmutableArray<string>? types, Position position)
    {
        var (key, client) = field.Name.Value == "__typename" ? ("__typename", null) : MergedKeys.For(position.Client, types, field.Name.Value, field.Arguments);
        var type = (schema.FindType(typeName) as CompositeType)?.FindField(field.Name.Value)?.Type.NamedType;
        return new Need
        {
            Name = field.Name.Value,
            Key = key,
            Arguments = field.Arguments,
            Types = types,
            Below = field.SelectionSet is { } set && type is not null ? Below(set, new Position(position, type.Name, client, types) { IsInFieldSet = true }) : null,
        };
    }

    private NeedSet Below(SelectionSetNode set, Position position) => new(position, Of(set, position.TypeName, null, position));

    private ImmutableArray<string>? Narrow(ImmutableArray<string>? types, string typeName, string condition)
    {
        var possible = Possible(condition);
        var before = types ?? Possible(typeName);
        return before.All(possible.Contains) ? types : before.RemoveAll(t => !possible.Contains(t));
    }

    private ImmutableArray<string> Possible(string typeName) =>
        schema.FindType(typeName) is CompositeType type ? [.. schema.PossibleTypes(type).Select(t => t.Name)] : [];
}
