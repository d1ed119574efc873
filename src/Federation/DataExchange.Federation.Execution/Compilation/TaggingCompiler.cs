using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Finds out which entities and persons the values of a fetch tell of.</summary>
internal sealed class TaggingCompiler(Schema schema, ICachePolicy policy)
{
    private const int MaxDepth = 128;

    /// <summary>How the entities of a representation are tagged: by what is sent for them.</summary>
    public EntityTagging OfRepresentation(string subgraph, Representation representation)
    {
        var sent = representation.Fields.Where(f => f.Fields.IsDefaultOrEmpty).ToDictionary(f => f.Name, f => f.Name, StringComparer.Ordinal);
        return Of(subgraph, representation.TypeName, sent, policy.SubjectOf(representation.ConcreteType));
    }

    /// <summary>How the value of a field is tagged.</summary>
    /// <param name="subgraph">Who answers it.</param>
    /// <param name="field">The field.</param>
    /// <param name="isRoot">Whether it is a root field.</param>
    public ValueTagging OfValue(string subgraph, FetchField field, bool isRoot) => OfValue(subgraph, field, isRoot, 0);

    private ValueTagging OfValue(string subgraph, FetchField field, bool isRoot, int depth)
    {
        if (field.Selections is not { } set || depth > MaxDepth)
        {
            return ValueTagging.None;
        }

        var types = Concrete(set.TypeName).Select(t => OfObject(subgraph, t, set)).Where(t => t.IsTagged).ToArray();
        var isAny = IsList(field.Type) || (isRoot && !IsLookup(subgraph, set.TypeName, field));
        var below = new List<(byte[] Name, ValueTagging Tagging)>();
        AddBelow(subgraph, set, below, depth + 1);
        var listed = Concrete(set.TypeName).SelectMany(t => ListedBy(subgraph, t)).Distinct(StringComparer.Ordinal).Select(t => Of(subgraph, t, [], policy.SubjectOf(t))).ToArray();
        return types.Length == 0 && listed.Length == 0 && below.Count == 0 ? ValueTagging.None : new ValueTagging(types, isAny, listed, [.. below]);
    }

    private void AddBelow(string subgraph, FetchSelectionSet set, List<(byte[] Name, ValueTagging Tagging)> below, int depth)
    {
        foreach (var field in set.Fields.Where(f => f.Selections is not null))
        {
            if (OfValue(subgraph, field, isRoot: false, depth) is { IsNone: false } tagging)
            {
                below.Add((Encoding.UTF8.GetBytes(field.ResponseName), tagging));
            }
        }

        foreach (var fragment in depth > MaxDepth ? [] : set.Fragments)
        {
            AddBelow(subgraph, fragment.Selections, below, depth + 1);
        }
    }

    /// <summary>The entities that objects without a key list: those below a list, on the way to which there is no other entity.</summary>
    private HashSet<string> ListedBy(string subgraph, string type)
    {
        var (listed, seen, ahead) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(string Type, bool IsListed)>(), new Stack<(string Type, bool IsListed)>([(type, false)]));
        while (ahead.TryPop(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            if (!policy.KeyOf(subgraph, next.Type).IsEmpty)
            {
                _ = next.IsListed && listed.Add(next.Type);
                continue;
            }

            foreach (var field in schema.FindType(next.Type) is FieldsType known ? known.Fields.Where(f => f.Type.NamedType is CompositeType) : [])
            {
                foreach (var below in Concrete(field.Type.NamedType.Name))
                {
                    ahead.Push((below, next.IsListed || IsList(field.Type)));
                }
            }
        }

        return listed;
    }

    private EntityTagging OfObject(string subgraph, string type, FetchSelectionSet set)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(set, type, asked, 0);
        return Of(subgraph, type, asked, policy.SubjectOf(type));
    }

    private EntityTagging Of(string subgraph, string type, Dictionary<string, string> asked, string? subject)
    {
        var key = policy.KeyOf(subgraph, type);
        return new EntityTagging(
            type,
            Encoding.UTF8.GetBytes($"\"{type}\""),
            !key.IsEmpty && key.All(asked.ContainsKey) ? [.. key.Select(k => Encoding.UTF8.GetBytes(asked[k]))] : null,
            subject is not null && asked.TryGetValue(subject, out var name) ? Encoding.UTF8.GetBytes(name) : null,
            !key.IsEmpty,
            subject is not null);
    }

    // By field, the name of a response member that has it whenever the object is of the type.
    private void Collect(FetchSelectionSet set, string type, Dictionary<string, string> asked, int depth)
    {
        foreach (var field in set.Fields.Where(f => f.Selections is null && f.Arguments.IsDefaultOrEmpty && f.ContextArguments.IsDefaultOrEmpty && f.Conditions.IsDefaultOrEmpty))
        {
            asked.TryAdd(field.Name, field.ResponseName);
        }

        foreach (var fragment in depth > MaxDepth ? [] : set.Fragments.Where(f => f.Conditions.IsDefaultOrEmpty && Concrete(f.Selections.TypeName).Contains(type)))
        {
            Collect(fragment.Selections, type, asked, depth + 1);
        }
    }

    // The entity that a root field finds by the fields of its key depends on that entity alone; whatever else it is found by may lead to another one tomorrow.
    private bool IsLookup(string subgraph, string type, FetchField field)
    {
        var key = policy.KeyOf(subgraph, type);
        return !key.IsEmpty && field.Arguments.Length == key.Length && key.All(k => field.Arguments.Any(a => a.Name.Value == k));
    }

    private ImmutableArray<string> Concrete(string type) =>
        schema.FindType(type) is CompositeType and not ObjectType and var composite ? [type, .. schema.PossibleTypes((CompositeType)composite).Select(t => t.Name)] : [type];

    private static bool IsList(IType type) => type is ListType || (type is NonNullType { OfType: ListType });
}
