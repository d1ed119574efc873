using System.Text;
using DataExchange.Federation.Plans;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>
/// The key fields that an entity fetch asks for again, so that a reply in another order is noticed: single leaf keys, under their own names unless
/// the selections use those for something else.
/// </summary>
internal sealed class EntityChecks
{
    private readonly List<(string Name, string Alias)> _keys = [];

    public static EntityChecks None { get; } = new();

    /// <summary>The fields that are asked for again, and under which names.</summary>
    public IReadOnlyList<(string Name, string Alias)> Keys => _keys;

    public static EntityChecks Choose(EntityFetch fetch)
    {
        var checks = new EntityChecks();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        Collect(fetch.Selections, taken, asked, 0);
        foreach (var name in fetch.Representations.SelectMany(r => r.Fields).Where(IsCheckable).Select(f => f.Name).Distinct())
        {
            var alias = name;
            while (taken.Contains(alias) && !(alias == name && asked.Contains(name)))
            {
                alias = "_" + alias;
            }

            checks._keys.Add((name, alias));
        }

        return checks;
    }

    /// <summary>Prints the whole selection of an entity: <c>__typename</c>, the checked keys of each type, and what the fetch asks for.</summary>
    public void Print(SelectionPrinter printer, EntityFetch fetch)
    {
        printer.Append("{__typename");
        var typeNames = fetch.Representations.Select(r => r.TypeName).Distinct().ToList();
        foreach (var typeName in typeNames)
        {
            var names = KeysOf(fetch, typeName);
            var isSelf = typeName == fetch.Selections.TypeName && typeNames.Count == 1;
            if (names.Count == 0 && !isSelf)
            {
                continue;
            }

            printer.Append($"...on {typeName}{{").Append(string.Join(' ', names));
            if (isSelf)
            {
                printer.PrintMembers(fetch.Selections);
                printer.Append("}}");
                return;
            }

            printer.Append("}");
        }

        PrintRest(printer, fetch.Selections);
        printer.Append("}");
    }

    /// <summary>The properties that the reply is expected to have because of the checks.</summary>
    public IEnumerable<ShapeField> ShapeFields()
    {
        yield return new ShapeField { Name = "__typename"u8.ToArray(), Member = "\"__typename\":"u8.ToArray(), ResponseName = "__typename", Key = "__typename", Slot = 0, IsTypeName = true };
        for (var i = 0; i < _keys.Count; i++)
        {
            var alias = _keys[i].Alias;
            yield return new ShapeField
            {
                Name = Encoding.UTF8.GetBytes(alias),
                Member = Encoding.UTF8.GetBytes($"\"{alias}\":"),
                ResponseName = alias,
                Key = "",
                Slot = 0,
                Check = i,
            };
        }
    }

    /// <summary>The cells of an entity that each check compares with; 0 for a key that the representation does not have.</summary>
    public int[] Slots(Representation representation, Layout layout)
    {
        var slots = new int[_keys.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            var field = representation.Fields.FirstOrDefault(f => f.Name == _keys[i].Name && IsCheckable(f));
            slots[i] = field is null ? 0 : layout.Add(field.Key);
        }

        return slots;
    }

    private static void PrintRest(SelectionPrinter printer, FetchSelectionSet selections)
    {
        if (selections.TypeName == "_Entity")
        {
            printer.PrintMembers(selections);
            return;
        }

        printer.Append($"...on {selections.TypeName}{{");
        printer.PrintMembers(selections);
        printer.Append("}");
    }

    private List<string> KeysOf(EntityFetch fetch, string typeName) =>
    [
        .. _keys
            .Where(k => fetch.Representations.Any(r => r.TypeName == typeName && r.Fields.Any(f => f.Name == k.Name && IsCheckable(f))))
            .Select(k => k.Alias == k.Name ? k.Name : $"{k.Alias}:{k.Name}"),
    ];

    private static bool IsCheckable(RepresentationField field) =>
        field.IsKey && field.Fields.IsDefaultOrEmpty && field.Types.IsDefaultOrEmpty && field.Name != "__typename";

    // A name is taken when the reply has it; it can serve as the check when it is the key itself, asked for plainly.
    private static void Collect(FetchSelectionSet set, HashSet<string> taken, HashSet<string> asked, int depth)
    {
        foreach (var field in depth > 128 ? [] : set.Fields)
        {
            taken.Add(field.ResponseName);
            if (field.Name == field.ResponseName && field.Arguments.IsDefaultOrEmpty && field.Selections is null)
            {
                asked.Add(field.Name);
            }
            else
            {
                asked.Remove(field.ResponseName);
            }
        }

        foreach (var fragment in depth > 128 ? [] : set.Fragments)
        {
            Collect(fragment.Selections, taken, asked, depth + 1);
        }
    }
}
