using System.Buffers.Binary;
using System.Text;
using DataExchange.Federation.Execution.Caching;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Finds out what of each fetch may be kept. What cannot be told apart for certain is not kept.</summary>
/// <param name="schema">The schema that clients see.</param>
/// <param name="variables">The variables of the plan.</param>
/// <param name="policy">How long what may be kept; null for nothing.</param>
internal sealed class CachingCompiler(Schema schema, VariableTable variables, ICachePolicy? policy)
{
    private const int MaxDepth = 128;

    private readonly TaggingCompiler? _tagging = policy is null ? null : new TaggingCompiler(schema, policy);

    /// <summary>What of a fetch may be kept; null for nothing.</summary>
    /// <param name="fetch">The fetch.</param>
    /// <param name="checks">The keys that are asked for again.</param>
    public CachedFetch? Compile(Fetch fetch, EntityChecks checks)
    {
        if (policy is null || fetch is RootFetch { Operation: not OperationType.Query } || fetch is EntityFetch { Contexts.IsEmpty: false })
        {
            return null;
        }

        var ages = new AgeCompiler(policy, fetch);
        if (fetch is RootFetch root)
        {
            return new RootCollector(schema, variables, ages, _tagging!, root).Collect() is var (fields, roots) ? Assemble(fetch, fields, roots, checks) : null;
        }

        var groups = new GroupCollector(schema, variables, _tagging!, fetch.Subgraph, ages.Of).Collect(fetch.Selections);
        return groups is { Count: <= CachedFetch.MaxGroups } ? Assemble(fetch, [.. groups], [], checks) : null;
    }

    /// <summary>Which entities the fields of a mutation return; null for anything else.</summary>
    public (byte[] Name, ValueTagging Tagging)[]? CompileMutation(RootFetch fetch) =>
        policy is null || fetch.Operation != OperationType.Mutation
            ? null
            : [.. fetch.Selections.Fields.Concat(fetch.Selections.Fragments.SelectMany(f => f.Selections.Fields))
                .Select(f => (Encoding.UTF8.GetBytes(f.ResponseName), _tagging!.OfValue(fetch.Subgraph, f, isRoot: false)))];

    private CachedFetch? Assemble(Fetch fetch, CachedGroup[] groups, CachedRoot[] roots, EntityChecks checks) => !Array.Exists(groups, g => g.IsKept) ? null : new()
    {
        Source = fetch,
        Groups = groups,
        Roots = roots,
        Scope = Scope(policy!.SchemaRevision, fetch.Subgraph),
        Checks = fetch is EntityFetch ? [.. checks.Keys.Select(k => new CachedCheck(Encoding.UTF8.GetBytes(k.Name), Encoding.UTF8.GetBytes(k.Alias), Encoding.UTF8.GetBytes($"\"{k.Alias}\":")))] : [],
        Entities = fetch is EntityFetch entities ? [.. entities.Representations.DistinctBy(r => r.TypeName).Select(r => _tagging!.OfRepresentation(fetch.Subgraph, r))] : [],
        VariableName = index => variables.Variables[index].Name,
        PrintPartial = mask => Print(fetch, groups, mask, checks),
    };

    private PartialFetch Print(Fetch fetch, CachedGroup[] groups, ulong mask, EntityChecks checks)
    {
        var wanted = groups.Where((_, i) => (mask >> i & 1) != 0).Select(g => g.Field).ToHashSet<FetchField>(ReferenceEqualityComparer.Instance);
        var selections = Only(fetch.Selections, wanted);
        var printer = new SelectionPrinter();
        if (fetch is EntityFetch entities)
        {
            checks.Print(printer, entities with { Selections = selections });
        }
        else
        {
            printer.Append("{");
            printer.PrintMembers(selections);
            printer.Append("}");
        }

        return new PartialFetch(VariableTable.Encode(printer.ToString()), [.. printer.Variables.Select(variables.Find).Where(v => v >= 0)]);
    }

    // A root field stays for those of its fields that are wanted, with the name of its type.
    private static FetchSelectionSet Only(FetchSelectionSet set, HashSet<FetchField> wanted, int depth = 0) => set with
    {
        Fields = [.. set.Fields.Select(f => wanted.Contains(f) ? f : Narrowed(f, wanted, depth)).OfType<FetchField>()],
        Fragments = depth > MaxDepth ? [] : [.. set.Fragments.Select(f => f with { Selections = Only(f.Selections, wanted, depth + 1) }).Where(f => !f.Selections.Fields.IsEmpty || !f.Selections.Fragments.IsEmpty)],
    };

    private static FetchField? Narrowed(FetchField field, HashSet<FetchField> wanted, int depth)
    {
        if (depth > 0 || field.Selections is not { } below || Only(below, wanted, depth + 1) is not { } rest || (rest.Fields.IsEmpty && rest.Fragments.IsEmpty))
        {
            return null;
        }

        return field with { Selections = rest with { Fields = [.. below.Fields.Where(GroupCollector.IsPlainTypeName), .. rest.Fields] } };
    }

    private static byte[] Scope(string revision, string subgraph)
    {
        var scope = new byte[1 + sizeof(int) + Encoding.UTF8.GetByteCount(revision) + sizeof(int) + Encoding.UTF8.GetByteCount(subgraph)];
        scope[0] = 1;
        var rest = scope.AsSpan(1);
        foreach (var part in (string[])[revision, subgraph])
        {
            var length = Encoding.UTF8.GetBytes(part, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, length);
            rest = rest[(sizeof(int) + length)..];
        }

        return scope;
    }
}
