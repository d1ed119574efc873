using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Lists the fields of an object out of the fragments that they stand in, for as long as they can be told apart.</summary>
/// <param name="schema">The schema that clients see.</param>
/// <param name="variables">The variables of the plan.</param>
/// <param name="tagging">Finds out what values tell of.</param>
/// <param name="subgraph">Who answers.</param>
/// <param name="ageOf">How long a field of a type may be kept.</param>
internal sealed class GroupCollector(
    Schema schema, VariableTable variables, TaggingCompiler tagging, string subgraph, Func<string, FetchField, (int MaxAge, int Stale)> ageOf)
{
    private const int MaxDepth = 64;

    /// <summary>Lists the fields of an object but for its plain <c>__typename</c>; null where they cannot be told apart.</summary>
    public List<CachedGroup>? Collect(FetchSelectionSet set)
    {
        var groups = new List<CachedGroup>();
        return TryCollect(set, null, [], groups, 0) && groups.GroupBy(g => g.Field.ResponseName, StringComparer.Ordinal).All(AreApart) ? groups : null;
    }

    /// <summary>A root field as one value.</summary>
    public CachedGroup Whole(string type, FetchField field) => Group(type, field, null, [], isRoot: true);

    private bool TryCollect(FetchSelectionSet set, HashSet<string>? types, ImmutableArray<Condition> conditions, List<CachedGroup> groups, int depth)
    {
        foreach (var field in set.Fields)
        {
            // The type's name is part of everything that is kept field by field.
            if (!IsPlainTypeName(field))
            {
                groups.Add(Group(set.TypeName, field, types, conditions, isRoot: false));
            }
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

    public static bool IsPlainTypeName(FetchField field) => field is { Name: "__typename", ResponseName: "__typename" } && field.Conditions.IsDefaultOrEmpty;

    private CachedGroup Group(string type, FetchField field, HashSet<string>? types, ImmutableArray<Condition> conditions, bool isRoot)
    {
        var printer = new SelectionPrinter();
        printer.PrintMembers(new FetchSelectionSet(type, [field with { ResponseName = field.Name, Conditions = [] }], []));
        var (age, stale) = ageOf(type, field);
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
            IsObject = field.Selections is not null && IsSingle(field.Type),
            Tagging = tagging.OfValue(subgraph, field, isRoot),
        };
    }

    /// <summary>Whether a type is no list.</summary>
    public static bool IsSingle(IType type) => (type is NonNullType nonNull ? nonNull.OfType : type) is NamedType;

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
}
