using System.Collections.Immutable;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Tests.Harness;

/// <summary>A query plan drawn by hand: an operation, and its fetches as text.</summary>
internal sealed class PlanSketch
{
    private readonly List<Fetch> _fetches = [];
    private NormalizedOperation _operation;

    public PlanSketch(string sdl, string operation)
    {
        Schema = SchemaBuilder.Build(Parse(sdl)).Schema ?? throw new InvalidOperationException("The schema is not valid.");
        var document = Parse(operation);
        var definition = document.Definitions.OfType<OperationDefinitionNode>().Single();
        _operation = OperationNormalizer.Normalize(Schema, document, definition).Operation ?? throw new InvalidOperationException("The operation is too large.");
    }

    public Schema Schema { get; }

    public QueryPlan Plan => new(_operation, [.. _fetches], new PlanStatistics(0, 0, 0));

    public static DocumentNode Parse(string text)
    {
        var result = Parser.Parse(new Source(text), ParserOptions.Schema);
        return result.Document ?? throw new InvalidOperationException(result.Error!.Message + "\n" + text);
    }

    /// <summary>A fetch of root fields.</summary>
    public PlanSketch Root(string subgraph, string selection, int[]? after = null, Condition[]? when = null)
    {
        _fetches.Add(new RootFetch
        {
            Id = _fetches.Count,
            Subgraph = subgraph,
            Operation = _operation.Type,
            Selections = Select(_operation.Root.ParentType.Name, selection),
            Variables = _operation.Variables,
            DependsOn = [.. after ?? []],
            Conditions = when is null ? [] : [[.. when]],
        });
        return this;
    }

    /// <summary>A fetch of entities.</summary>
    /// <param name="subgraph">The subgraph.</param>
    /// <param name="path">Keys separated by dots.</param>
    /// <param name="entities">Types with keys, such as <c>User{id} Bot{serial}</c>; a required field carries <c>@requires</c>.</param>
    /// <param name="selection">The selections on the first type, in braces.</param>
    /// <param name="after">The fetches it waits for; null for the first.</param>
    /// <param name="guard">The guard.</param>
    /// <param name="on">The static type of the selections; null for the first entity type.</param>
    public PlanSketch Entities(string subgraph, string path, string entities, string selection, int[]? after = null, int? guard = null, string? on = null)
    {
        var set = Parse("{" + entities + "}").Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet;
        var types = set.Selections.OfType<FieldNode>().ToList();
        _fetches.Add(new EntityFetch
        {
            Id = _fetches.Count,
            Subgraph = subgraph,
            Path = [.. path.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(k => new PathSegment(k, []))],
            Representations = [.. types.Select(t => new Representation(t.Alias?.Value ?? t.Name.Value, t.Name.Value, Fields(t.SelectionSet!)))],
            Selections = Select(on ?? types[0].Name.Value, selection),
            Variables = _operation.Variables,
            DependsOn = [.. after ?? [0]],
            Guard = guard,
        });
        return this;
    }

    /// <summary>Gives the first field of the last fetch an argument <c>of</c> that is filled from <paramref name="key"/> of a citizen.</summary>
    public PlanSketch OfContext(string type, int level, string key)
    {
        var fetch = (EntityFetch)_fetches[^1];
        var argument = new ArgumentNode(new NameNode("of"), new VariableNode(new NameNode("context0")));
        _fetches[^1] = fetch with
        {
            Contexts = [new ContextVariable("context0", Parser.ParseType(new Source(type)).Node!, [new ContextSource(level, "Citizen", [key])])],
            Selections = fetch.Selections with
            {
                Fields = fetch.Selections.Fields.SetItem(0, fetch.Selections.Fields[0] with { ContextArguments = [argument] }),
            },
        };
        return this;
    }

    /// <summary>Changes the fields of the operation with a response key.</summary>
    public PlanSketch Edit(string key, Func<NormalizedField, NormalizedField> change)
    {
        _operation = _operation with { Root = Edit(_operation.Root, key, change) };
        return this;
    }

    public ExecutablePlan Compile(CompilerOptions? options = null) => PlanCompiler.Compile(Plan, Schema, options ?? new CompilerOptions { VerifyEntityKeys = false });

    private static NormalizedSelectionSet Edit(NormalizedSelectionSet set, string key, Func<NormalizedField, NormalizedField> change) => set with
    {
        Fields =
        [
            .. set.Fields
                .Select(f => f.Selections is null ? f : f with { Selections = Edit(f.Selections, key, change) })
                .Select(f => f.ResponseKey == key ? change(f) : f),
        ],
    };

    private static ImmutableArray<RepresentationField> Fields(SelectionSetNode set) =>
    [
        .. set.Selections.OfType<FieldNode>().Select(f => new RepresentationField(
            f.Name.Value,
            f.Alias?.Value ?? f.Name.Value,
            !f.Directives.Any(d => d.Name.Value == "requires"),
            [],
            f.SelectionSet is null ? [] : Fields(f.SelectionSet))),
    ];

    private FetchSelectionSet Select(string type, string selection)
    {
        var node = Parse(selection).Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet;
        return Select((CompositeType)Schema.FindType(type)!, node);
    }

    private FetchSelectionSet Select(CompositeType type, SelectionSetNode node)
    {
        var fields = node.Selections.OfType<FieldNode>().Select(f => Field(type, f));
        var fragments = node.Selections.OfType<InlineFragmentNode>().Select(f =>
            new FetchFragment(Select((CompositeType)Schema.FindType(f.TypeCondition?.Name.Value ?? type.Name)!, f.SelectionSet), Conditions(f.Directives)));
        return new FetchSelectionSet(type.Name, [.. fields], [.. fragments]);
    }

    private FetchField Field(CompositeType type, FieldNode node)
    {
        var definition = type.FindField(node.Name.Value) ?? throw new InvalidOperationException($"No field {type.Name}.{node.Name.Value}.");
        var key = node.Alias?.Value ?? node.Name.Value;
        return new FetchField
        {
            Name = node.Name.Value,
            ResponseName = key,
            Key = key,
            Type = definition.Type,
            Arguments = node.Arguments,
            Conditions = Conditions(node.Directives),
            Selections = node.SelectionSet is null ? null : Select((CompositeType)definition.Type.NamedType, node.SelectionSet),
        };
    }

    private static ImmutableArray<Condition> Conditions(ImmutableArray<DirectiveNode> directives) =>
        [.. directives.Select(d => new Condition(((VariableNode)d.Arguments[0].Value).Name.Value, d.Name.Value == "include"))];
}
