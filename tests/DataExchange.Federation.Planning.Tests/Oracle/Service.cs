using System.Collections.Immutable;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Plans;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>
/// A subgraph over the world that answers only what it defines, and fails the test when it is asked for anything else: a type or field that it does
/// not know, an external field, a name that stands for two things.
/// </summary>
internal sealed class Service(World world, string name, Dictionary<string, string> variables)
{
    public Dictionary<string, object?> Root(FetchSelectionSet selections)
    {
        var answer = new Dictionary<string, object?>(StringComparer.Ordinal);
        Select(answer, new WorldObject(selections.TypeName, 0), selections.TypeName, selections, Provision.None, null);
        return answer;
    }

    public Dictionary<string, object?>? Entity(FetchSelectionSet selections, Dictionary<string, object?> representation)
    {
        var typeName = (string)representation["__typename"]!;
        var definition = Define(typeName);
        var found = world.Entities(typeName).FirstOrDefault(e => definition.Keys.Any(k => k.IsResolvable && IsMeant(e, k, representation)));
        Assert.True(found is not null, $"{name} is sent no key of {typeName}: {string.Join(' ', representation)}");
        var answer = new Dictionary<string, object?>(StringComparer.Ordinal);
        Select(answer, found!, typeName, selections, Provision.None, representation);
        return answer;
    }

    private static string Canonical(object? value, SelectionSetNode? below) => value switch
    {
        null => "null",
        string text => text,
        Dictionary<string, object?> o => "{" + string.Join(',', below!.Selections.OfType<FieldNode>().Select(f => $"{f.Name.Value}:{Canonical(o.GetValueOrDefault(f.Name.Value), f.SelectionSet)}")) + "}",
        List<object?> list => "[" + string.Join(',', list.Select(i => Canonical(i, below))) + "]",
        _ => throw new NotSupportedException(),
    };

    private bool IsMeant(WorldObject entity, EntityKey key, Dictionary<string, object?> representation) =>
        world.Canonical(entity, key.Fields.Selections) == Canonical(representation, key.Fields.Selections);

    private void Select(
        Dictionary<string, object?> answer,
        WorldObject at,
        string staticType,
        FetchSelectionSet selections,
        Provision provision,
        Dictionary<string, object?>? representation)
    {
        foreach (var field in selections.Fields.Where(f => Shape.Holds(f.Conditions, variables)))
        {
            var value = field.Name == "__typename" ? TypeName(at, staticType) : Field(answer, at, selections.TypeName, field, provision, representation);
            answer[field.ResponseName] = value;
        }

        foreach (var fragment in selections.Fragments.Where(f => Shape.Holds(f.Conditions, variables)))
        {
            var condition = Define(fragment.Selections.TypeName);
            if (condition.PossibleTypes.Contains(at.Type) || (condition.IsInterfaceObject && staticType == condition.Name))
            {
                Select(answer, at, staticType, fragment.Selections, provision, representation);
            }
        }
    }

    private object? Field(
        Dictionary<string, object?> answer,
        WorldObject at,
        string askedOn,
        FetchField field,
        Provision provision,
        Dictionary<string, object?>? representation)
    {
        var definition = Define(askedOn).FindField(field.Name);
        Assert.True(definition is not null, $"{name} does not define {askedOn}.{field.Name}");
        var own = Own(at, askedOn, field.Name);
        var provided = provision.Find(field.Name, _ => true);
        Assert.True((!own.Field.IsExternal && !own.Field.IsUsedOverridden) || !provided.IsEmpty || IsKey(own.Type, field.Name), $"{name} is asked for the external {askedOn}.{field.Name}");
        var arguments = Arguments.Text(field.Arguments, variables);
        if (own.Field.Requires is { } requires)
        {
            Assert.True(representation is not null, $"{name} is asked for {askedOn}.{field.Name} without what it requires");
            return World.Derived(field.Name, Canonical(representation, requires.Selections), arguments);
        }

        var sets = provided.Select(p => p.SelectionSet).OfType<SelectionSetNode>().ToImmutableArray();
        var below = Provision.Of(own.Field.Provides is { } provides ? sets.Add(provides.Selections) : sets);
        var known = answer.GetValueOrDefault(field.ResponseName);
        return Wire(known, world.Resolve(at, field.Name, arguments), own.Field.Type.NamedType.Name, field, below);
    }

    private object? Wire(object? known, object? value, string staticType, FetchField field, Provision provision)
    {
        switch (value)
        {
            case WorldObject o:
                var answer = known as Dictionary<string, object?> ?? new Dictionary<string, object?>(StringComparer.Ordinal);
                Select(answer, o, staticType, field.Selections!, provision, null);
                return answer;
            case List<object?> list:
                var before = known as List<object?>;
                return list.Select((v, i) => Wire(before?[i], v, staticType, field, provision)).ToList();
            default:
                Assert.True(known is null || Equals(known, value), $"{name} is asked for two things under {field.ResponseName}");
                return value;
        }
    }

    private string TypeName(WorldObject at, string staticType) => Define(staticType).IsInterfaceObject ? staticType : at.Type;

    private (SubgraphType Type, SubgraphField Field) Own(WorldObject at, string askedOn, string field)
    {
        var type = world.Supergraph.FindType(at.Type)?.In(name) is { } own && own.FindField(field) is not null ? own : Define(askedOn);
        return (type, type.FindField(field)!);
    }

    private static bool IsKey(SubgraphType type, string field) =>
        type.Keys.Any(k => k.Fields.Selections.Selections.OfType<FieldNode>().Any(f => f.Name.Value == field));

    private SubgraphType Define(string typeName)
    {
        var definition = world.Supergraph.FindType(typeName)?.In(name);
        Assert.True(definition is not null, $"{name} does not know {typeName}");
        return definition!;
    }
}
