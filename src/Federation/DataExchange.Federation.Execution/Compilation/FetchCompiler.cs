using System.Collections.Immutable;
using System.Text;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Execution.Compilation;

/// <summary>Compiles fetches: documents are printed, shapes and representations laid out.</summary>
internal sealed class FetchCompiler(TypeTable types, VariableTable variables, ShapeCompiler shapes, Layout root, GuardBits guards, CachingCompiler caching, CompilerOptions options)
{
    public CompiledFetch Compile(Fetch fetch) => fetch switch
    {
        RootFetch rootFetch => CompileRoot(rootFetch),
        EntityFetch entityFetch => CompileEntities(entityFetch),
        _ => throw new System.Diagnostics.UnreachableException("A fetch asks for root fields or for entities."),
    };

    private CompiledFetch CompileRoot(RootFetch fetch)
    {
        var printer = new SelectionPrinter();
        printer.PrintMembers(fetch.Selections);
        var used = UsedVariables(fetch, printer);
        var keyword = fetch.Operation switch
        {
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "query",
        };
        var definitions = string.Join(',', used.Select(Definition));
        var document = $"{keyword}{(definitions.Length == 0 ? "" : $"({definitions})")}{{{VariableTable.Encode(printer.ToString()).AsText()}}}";
        return new CompiledFetch
        {
            Source = fetch,
            IsMutation = fetch.Operation == OperationType.Mutation,
            Shape = shapes.Compile(fetch.Selections, root),
            Variables = used,
            Prefix = Encoding.UTF8.GetBytes($"{{\"query\":\"{document}\",\"variables\":{{"),
            Conditions = Masks(fetch),
            AnswerParts = Parts(fetch),
            Caching = caching.Compile(fetch, EntityChecks.None),
            Mutation = caching.CompileMutation(fetch),
        };
    }

    private CompiledFetch CompileEntities(EntityFetch fetch)
    {
        var (path, layouts) = CompilePath(fetch.Path);
        var layout = layouts[^1];
        var checks = options.VerifyEntityKeys ? EntityChecks.Choose(fetch) : EntityChecks.None;
        var printer = new SelectionPrinter();
        checks.Print(printer, fetch);
        var used = UsedVariables(fetch, printer);
        var selection = VariableTable.Encode(printer.ToString());
        var definitions = string.Concat(used.Select(v => "," + Definition(v)));
        var prefix = $"{{\"query\":\"query($representations:[_Any!]!{definitions}){{_entities(representations:$representations){selection.AsText()}}}\",\"variables\":{{\"representations\":[";
        var shape = shapes.Compile(fetch.Selections, layout, checks.ShapeFields());
        var (word, bit) = fetch.Guard is { } guard ? guards.Of(guard) : default;
        var passedSlot = fetch.Guard is null ? 0 : layout.AddGuarded(fetch.Representations.Select(r => types.Find(r.ConcreteType)), word);

        return new CompiledFetch
        {
            Source = fetch,
            IsMutation = false,
            Shape = shape,
            Variables = used,
            Prefix = Encoding.UTF8.GetBytes(prefix),
            Selection = selection,
            Contexts = [.. fetch.Contexts.Select(c => CompileContext(c, layouts))],
            SelectionParts = fetch.Contexts.IsEmpty ? [] : [.. printer.Parts().Select(VariableTable.Encode)],
            Conditions = Masks(fetch),
            AnswerParts = Parts(fetch),
            Path = path,
            GuardBit = bit,
            PassedSlot = passedSlot,
            Representations = CompileRepresentations(fetch, layout, checks),
            BatchName = Encoding.UTF8.GetBytes($"e{fetch.Id}"),
            Caching = caching.Compile(fetch, checks),
        };
    }

    private static ulong Parts(Fetch fetch) =>
        fetch.Parts.IsDefaultOrEmpty ? 1 : fetch.Parts.Aggregate(0UL, (bits, part) => bits | (1UL << part));

    // The layouts of the positions on the way, the root first.
    private (PathStep[] Path, List<Layout> Layouts) CompilePath(ImmutableArray<PathSegment> segments)
    {
        var layouts = new List<Layout>(segments.Length + 1) { root };
        var path = new PathStep[segments.Length];
        for (var i = 0; i < segments.Length; i++)
        {
            path[i] = new PathStep(segments[i].Key, layouts[i].Add(segments[i].Key), TypeIds(segments[i].Types));
            layouts.Add(layouts[i].AddChild(segments[i].Key));
        }

        return (path, layouts);
    }

    private CompiledContext CompileContext(ContextVariable context, List<Layout> layouts)
    {
        var type = new StringBuilder();
        SyntaxWriter.WriteType(type, context.Type);
        return new CompiledContext(
            Encoding.UTF8.GetBytes(context.Name),
            VariableTable.Encode(type.ToString()),
            context.Type is NonNullTypeNode,
            [.. context.Sources.Select(s => CompileSource(s, layouts[s.Level]))]);
    }

    private CompiledContextSource CompileSource(ContextSource source, Layout layout)
    {
        var slots = new int[source.Keys.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = source.Keys[i] == "__typename" ? 0 : layout.Add(source.Keys[i]);
            layout = i + 1 < slots.Length ? layout.AddChild(source.Keys[i]) : layout;
        }

        return new CompiledContextSource(source.Level, types.Find(source.ConcreteType), slots);
    }

    private CompiledRepresentation?[] CompileRepresentations(EntityFetch fetch, Layout layout, EntityChecks checks)
    {
        var byType = new CompiledRepresentation?[types.Count];
        foreach (var representation in fetch.Representations)
        {
            byType[types.Find(representation.ConcreteType)] = new CompiledRepresentation(
                Encoding.UTF8.GetBytes($"{{\"__typename\":\"{representation.TypeName}\""),
                types.Find(representation.TypeName),
                [.. representation.Fields.Where(f => f.Name != "__typename").Select(f => CompileField(f, layout, 0))],
                checks.Slots(representation, layout))
            {
                Record = fetch.Guard is null ? null : CompileRecord(representation, layout),
            };
        }

        return byType;
    }

    private (byte[] Prefix, CompiledRepresentationField[] Fields) CompileRecord(Representation representation, Layout layout) =>
    (
        Encoding.UTF8.GetBytes($"{{\"__typename\":\"{representation.ConcreteType}\""),
        [.. (representation.Record.IsDefaultOrEmpty ? representation.Fields.Where(f => f.IsKey) : representation.Record).Where(f => f.Name != "__typename").Select(f => CompileField(f, layout, 0))]
    );

    private CompiledRepresentationField CompileField(RepresentationField field, Layout layout, int depth)
    {
        if (depth > 64)
        {
            throw new NotSupportedException("A representation may be nested at most 64 levels deep.");
        }

        var below = field.Fields.IsDefaultOrEmpty ? [] : field.Fields;
        return new CompiledRepresentationField(
            Encoding.UTF8.GetBytes($",\"{field.Name}\":"),
            field.Name == "__typename" ? 0 : layout.Add(field.Key),
            field.IsKey,
            TypeIds(field.Types),
            below.IsEmpty ? [] : [.. below.Select(f => CompileField(f, layout.AddChild(field.Key), depth + 1))]);
    }

    private int[]? TypeIds(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? null : [.. names.Select(types.Find).Where(id => id > 0)];

    private ConditionMask[] Masks(Fetch fetch) =>
        fetch.Conditions.IsDefaultOrEmpty || fetch.Conditions.Any(c => c.IsDefaultOrEmpty) ? [] : [.. fetch.Conditions.Select(variables.Mask)];

    private int[] UsedVariables(Fetch fetch, SelectionPrinter printer)
    {
        foreach (var definition in fetch.Variables.IsDefault ? [] : fetch.Variables)
        {
            variables.Add(definition);
        }

        var ordered = fetch.Variables.IsDefault ? [] : fetch.Variables.Select(v => v.Variable.Name.Value).Where(printer.Variables.Contains);
        return [.. ordered.Concat(printer.Variables).Distinct().Select(variables.Find).Where(v => v >= 0)];
    }

    private string Definition(int variable) => variables.Variables[variable].Definition.AsText();
}
