using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Lists the fields at the top of a fetch, out of the fragments that they stand in.</summary>
internal sealed class GroupCollector(Schema schema, VariableTable variables, AgeCompiler ages, TaggingCompiler tagging, Fetch fetch)
{
    private const int MaxDepth = 64;

    /// <summary>Lists them; false where they cannot be told apart.</summary>
    public bool TryCollect(List<CachedGroup> groups) =>
        TryCollect(fetch.Selections, null, [], groups, 0)
        && groups.Count <= CachedFetch.MaxGroups
        && groups.GroupBy(g => g.Field.ResponseName, StringComparer.Ordinal).All(AreApart);

    private bool TryCollect(FetchSelectionSet set, HashSet<string>? types, ImmutableArray<Condition> conditions, List<CachedGroup> groups, int depth)
    {
        foreach (var field in set.Fields)
        {
            // The type's name is part of every entity that is kept.
            if (field.Name == "__typename" && fetch is EntityFetch && field.ResponseName == "__typename")
            {
                continue;
            }

            groups.Add(Group(set.TypeName, field, types, conditions));
        }

        foreach (var fragment in set.Fragments)
        {
            if (depth > MaxDepth || TypesOf(fragment.Selections.TypeName) is not { } narrower)
            {
                return false;
            }

            narrower.IntersectWith(types ?? narrower);
            if (!TryCollect(fragment.Selections, narrower, conditions.AddRange(fragment.Conditions.IsDefault ? [] : fragment.Conditions), groups, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private CachedGroup Group(string type, FetchField field, HashSet<string>? types, ImmutableArray<Condition> conditions)
    {
        var printer = new SelectionPrinter();
        printer.PrintMembers(new FetchSelectionSet(type, [field with { ResponseName = field.Name, Conditions = [] }], []));
        var (age, stale) = ages.Of(type, field);
        var all = conditions.AddRange(field.Conditions.IsDefault ? [] : field.Conditions);
        return new CachedGroup
        {
            Field = field,
            Coordinate = $"{type}.{field.Name}",
            Name = Encoding.UTF8.GetBytes(field.ResponseName),
            Member = Encoding.UTF8.GetBytes($"\"{field.ResponseName}\":"),
            Text = Encoding.UTF8.GetBytes(printer.ToString()),
            Variables = [.. printer.Variables.Select(variables.Find).Where(v => v >= 0)],
            Condition = all.IsEmpty ? default : variables.Mask(all),
            Types = types is null ? null : [.. types.Select(t => Encoding.UTF8.GetBytes($"\"{t}\""))],
            MaxAge = age,
            Stale = stale,
            IsObject = field.Selections is not null && Unwrapped(field.Type) is NamedType,
            Tagging = tagging.OfValue(fetch.Subgraph, field, isRoot: fetch is RootFetch),
        };
    }

    // Two meanings of one name are told apart by the type that each is for; on one type there may be only one.
    private static bool AreApart(IEnumerable<CachedGroup> sameName)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var groups = sameName.ToList();
        return groups.Count == 1 || groups.TrueForAll(g => g.Types is not null && Array.TrueForAll(g.Types, t => seen.Add(Encoding.UTF8.GetString(t))));
    }

    /// <summary>The names that objects under a type condition can have in a response: an interface object has the interface's own. Null where it is not known.</summary>
    private HashSet<string>? TypesOf(string condition) => schema.FindType(condition) switch
    {
        ObjectType => [condition],
        CompositeType type => [condition, .. schema.PossibleTypes(type).Select(t => t.Name)],
        _ => null,
    };

    private static IType Unwrapped(IType type) => type is NonNullType nonNull ? nonNull.OfType : type;
}
