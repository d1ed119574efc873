using System.Text;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Lists the root fields of a fetch, and the fields of the objects that they find.</summary>
/// <param name="schema">The schema that clients see.</param>
/// <param name="variables">The variables of the plan.</param>
/// <param name="ages">How long what may be kept.</param>
/// <param name="tagging">Finds out what values tell of.</param>
/// <param name="fetch">The fetch.</param>
internal sealed class RootCollector(Schema schema, VariableTable variables, AgeCompiler ages, TaggingCompiler tagging, RootFetch fetch)
{
    /// <summary>Lists them; null where they cannot be told apart.</summary>
    public (CachedGroup[] Groups, CachedRoot[] Roots)? Collect()
    {
        var whole = new GroupCollector(schema, variables, tagging, fetch.Subgraph, ages.Of);
        var (groups, roots) = (new List<CachedGroup>(), new List<CachedRoot>());
        var type = fetch.Selections.TypeName;
        foreach (var field in fetch.Selections.Fields)
        {
            var objects = FieldsOf(type, field);
            var fields = objects ?? [whole.Whole(type, field)];
            if (groups.Count + fields.Count > CachedFetch.MaxGroups)
            {
                return null;
            }

            roots.Add(Root(type, field, fields, groups.Count, isWhole: objects is null));
            groups.AddRange(fields);
        }

        var isApart = fetch.Selections.Fragments.IsEmpty && roots.Select(r => Encoding.UTF8.GetString(r.Name)).Distinct(StringComparer.Ordinal).Count() == roots.Count;
        return isApart ? ([.. groups], [.. roots]) : null;
    }

    // The type of an object must be known, for its fields to be found again.
    private List<CachedGroup>? FieldsOf(string type, FetchField root)
    {
        if (root.Selections is not { } set || !GroupCollector.IsSingle(root.Type) || !(schema.FindType(set.TypeName) is ObjectType || set.Fields.Any(GroupCollector.IsPlainTypeName)))
        {
            return null;
        }

        var fields = new GroupCollector(schema, variables, tagging, fetch.Subgraph, (parent, field) => ages.Of(type, root, parent, field)).Collect(set);
        return fields is { Count: > 0 } ? fields : null;
    }

    private CachedRoot Root(string type, FetchField field, List<CachedGroup> fields, int first, bool isWhole)
    {
        var printer = new SelectionPrinter();
        var asked = field with { ResponseName = field.Name, Conditions = [] };
        printer.PrintMembers(new FetchSelectionSet(type, [isWhole ? asked : asked with { Selections = null }], []));
        var of = isWhole ? ValueTagging.None : tagging.OfValue(fetch.Subgraph, field, isRoot: true) with { Below = [] };
        return new CachedRoot
        {
            Name = Encoding.UTF8.GetBytes(field.ResponseName),
            Member = Encoding.UTF8.GetBytes($"\"{field.ResponseName}\":"),
            Text = Encoding.UTF8.GetBytes(printer.ToString()),
            Variables = [.. printer.Variables.Select(variables.Find).Where(v => v >= 0)],
            Condition = field.Conditions.IsDefaultOrEmpty ? default : variables.Mask(field.Conditions),
            Groups = Bits(fields, first, _ => true),
            KeyGroups = isWhole ? 0 : Bits(fields, first, g => IsKey(of, g)),
            Kind = isWhole ? null : Encoding.UTF8.GetBytes($"\"{field.Selections!.TypeName}\""),
            ShowsTypeName = !isWhole && field.Selections!.Fields.Any(GroupCollector.IsPlainTypeName),
            Tagging = of,
        };
    }

    private static ulong Bits(List<CachedGroup> fields, int first, Func<CachedGroup, bool> which)
    {
        var bits = 0UL;
        for (var i = 0; i < fields.Count; i++)
        {
            bits |= which(fields[i]) ? 1UL << (first + i) : 0;
        }

        return bits;
    }

    private static bool IsKey(ValueTagging tagging, CachedGroup group) => Array.Exists(
        tagging.Types,
        t => group.Name.AsSpan().SequenceEqual(t.Subject) || (t.Key is not null && Array.Exists(t.Key, k => group.Name.AsSpan().SequenceEqual(k))));
}
