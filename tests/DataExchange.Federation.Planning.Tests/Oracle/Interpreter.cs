using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Tests.Oracle;

/// <summary>Runs a plan as its types say, as plainly as can be, and projects the answer. A value that no fetch has brought fails the test.</summary>
internal sealed class Interpreter(World world, QueryPlan plan, Dictionary<string, string> variables)
{
    private readonly MergedObject _root = new() { Type = plan.Operation.Root.ParentType.Name };

    public string Answer()
    {
        foreach (var fetch in plan.Fetches)
        {
            Assert.All(fetch.DependsOn, d => Assert.True(d < fetch.Id));
            if (fetch.Conditions.IsEmpty || fetch.Conditions.Any(c => Shape.Holds(c, variables)))
            {
                Run(fetch, new Service(world, fetch.Subgraph, variables));
            }
        }

        var text = new StringBuilder();
        Write([plan.Operation.Root], _root, text);
        return text.ToString();
    }

    private void Run(Fetch fetch, Service service)
    {
        if (fetch is not EntityFetch entities)
        {
            Merge(_root, service.Root(fetch.Selections), fetch.Selections);
            return;
        }

        foreach (var at in At(_root, entities.Path, 0).Distinct().ToList())
        {
            if (entities.Representations.FirstOrDefault(r => r.ConcreteType == at.Type) is { } representation
                && Represent(at, representation) is { } sent
                && service.Entity(fetch.Selections, sent) is { } answer)
            {
                Merge(at, answer, fetch.Selections);
            }
        }
    }

    private static IEnumerable<MergedObject> At(object? value, ImmutableArray<PathSegment> path, int depth) => value switch
    {
        List<object?> list => list.SelectMany(i => At(i, path, depth)),
        MergedObject o when depth == path.Length => [o],
        MergedObject o when path[depth].Types.IsEmpty || path[depth].Types.Contains(o.Type!) => At(o.Fields.GetValueOrDefault(path[depth].Key), path, depth + 1),
        _ => [],
    };

    private static Dictionary<string, object?>? Represent(MergedObject at, Representation representation)
    {
        if (Fields(at, representation.Fields) is not { } fields)
        {
            return null;
        }

        fields["__typename"] = representation.TypeName;
        return fields;
    }

    private static Dictionary<string, object?>? Fields(MergedObject at, ImmutableArray<RepresentationField> fields)
    {
        var sent = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => f.Types.IsEmpty || f.Types.Contains(at.Type!)))
        {
            var isThere = at.Fields.TryGetValue(field.Key, out var value);
            if (!isThere && !field.IsKey)
            {
                // Required only by fields that are left out by a condition; were it not so, the answer would differ.
                continue;
            }

            Assert.True(isThere, $"{field.Key} is to be sent for {at.Type}, but no fetch has brought it");
            if (value is null && field.IsKey)
            {
                return null;
            }

            sent[field.Name] = Sent(value, field);
        }

        return sent;
    }

    private static object? Sent(object? value, RepresentationField field) => value switch
    {
        MergedObject o => Fields(o, field.Fields),
        List<object?> list => list.Select(i => Sent(i, field)).ToList(),
        _ => value,
    };

    private void Merge(MergedObject into, Dictionary<string, object?> answer, FetchSelectionSet selections)
    {
        if (answer.TryGetValue("__typename", out var typeName))
        {
            into.Type = (string)typeName!;
        }
        else if (world.Schema.FindType(selections.TypeName) is ObjectType)
        {
            into.Type ??= selections.TypeName;
        }

        foreach (var field in selections.Fields.Where(f => f.Name != "__typename" && answer.ContainsKey(f.ResponseName)))
        {
            var known = into.Fields.GetValueOrDefault(field.Key);
            into.Fields[field.Key] = Merged(known, answer[field.ResponseName], field);
        }

        foreach (var fragment in selections.Fragments)
        {
            if (world.Schema.FindType(fragment.Selections.TypeName) is not ObjectType || into.Type is null || into.Type == fragment.Selections.TypeName)
            {
                Merge(into, answer, fragment.Selections);
            }
        }
    }

    private object? Merged(object? known, object? answered, FetchField field)
    {
        switch (answered)
        {
            case Dictionary<string, object?> o:
                var merged = known as MergedObject ?? new MergedObject();
                Merge(merged, o, field.Selections!);
                return merged;
            case List<object?> list:
                var before = known as List<object?>;
                return list.Select((v, i) => Merged(before?[i], v, field)).ToList();
            default:
                Assert.True(known is null || Equals(known, answered), $"Two values of {field.Key} are merged");
                return answered;
        }
    }

    private void Write(List<NormalizedSelectionSet> sets, MergedObject at, StringBuilder text)
    {
        var type = at.Type is null ? null : world.Schema.FindType(at.Type);
        Assert.True(type is ObjectType || IsSameForAll(sets, type), $"The concrete type of an object is {at.Type ?? "not known"}");
        text.Append('{');
        foreach (var group in Shape.Groups(sets, type is InterfaceType open ? world.Schema.PossibleTypes(open)[0].Name : at.Type!, variables))
        {
            var first = group[0];
            text.Append(first.ResponseKey).Append(':');
            if (group.Any(f => f.IsWithheld))
            {
                text.Append("null");
            }
            else if (first.Definition.Name == "__typename")
            {
                text.Append(at.Type);
            }
            else
            {
                Assert.True(at.Fields.TryGetValue(first.ResponseKey, out var value), $"No fetch has brought {at.Type}.{first.ResponseKey}");
                Write(value, [.. group.Select(f => f.Selections!).Where(s => s is not null)], text);
            }

            text.Append(',');
        }

        text.Append('}');
    }

    // The concrete type of an interface object need not be found out where all members get the same.
    private bool IsSameForAll(List<NormalizedSelectionSet> sets, NamedType? type) =>
        type is InterfaceType open
        && sets.SelectMany(s => s.Fields).Where(f => Shape.Holds(f.Conditions, variables) && !f.IsHidden).All(f =>
            f.Definition.Name != "__typename" && (f.Types is not { } only || world.Schema.PossibleTypes(open).All(t => only.Any(o => o.Name == t.Name))));

    private void Write(object? value, List<NormalizedSelectionSet> below, StringBuilder text)
    {
        switch (value)
        {
            case MergedObject o:
                Write(below, o, text);
                break;
            case List<object?> list:
                text.Append('[');
                foreach (var item in list)
                {
                    Write(item, below, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(value ?? "null");
                break;
        }
    }

    private sealed class MergedObject
    {
        public string? Type { get; set; }

        public Dictionary<string, object?> Fields { get; } = new(StringComparer.Ordinal);
    }
}
