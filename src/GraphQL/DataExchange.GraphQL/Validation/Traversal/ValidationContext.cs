using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Validation.Traversal;

/// <summary>What the rules share while one document is validated: the schema, the types at the current node, the errors and the work left.</summary>
internal sealed class ValidationContext(Schema schema, DocumentNode document, int maxErrors)
{
    // Steps over fragments and merged fields. An honest document within the parser's default limits needs less than ten thousand.
    private const int WorkLimit = 30_000;

    private readonly ImmutableArray<GraphQLError>.Builder _errors = ImmutableArray.CreateBuilder<GraphQLError>();
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _usages = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _reachableUsages = [];
    private int _work;

    public Schema Schema { get; } = schema;

    public FragmentGraph Fragments { get; } = new(document);

    /// <summary>The composite type that the current selection set is taken on, or null where it is unknown.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The definition of the current field, or null where it is unknown.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The name of the current directive, or null outside of directives.</summary>
    public string? DirectiveName { get; set; }

    /// <summary>The input type that the current value is expected to have, or null where it is unknown.</summary>
    public IType? InputType { get; set; }

    /// <summary>Whether validation is over: there are as many errors as asked for, or the work limit is reached.</summary>
    public bool IsDone { get; private set; }

    public ImmutableArray<GraphQLError> Errors => _errors.ToImmutable();

    public void Report(string rule, string message, ReadOnlySpan<SyntaxNode> nodes) => Report(rule, "GRAPHQL_VALIDATION_FAILED", message, nodes);

    /// <summary>Accounts for <paramref name="steps"/> of work; false when the document has used up what validation grants it.</summary>
    public bool TrySpend(string rule, int steps)
    {
        _work += steps;
        if (_work > WorkLimit && !IsDone)
        {
            Report(rule, "LIMIT_EXCEEDED", "The document is too complex to validate: its fragments and repeated fields combine in too many ways.", []);
            IsDone = true;
        }

        return !IsDone;
    }

    public void AddUsage(ExecutableDefinitionNode definition, VariableUsage usage)
    {
        if (!_usages.TryGetValue(definition, out var usages))
        {
            usages = [];
            _usages.Add(definition, usages);
        }

        usages.Add(usage);
    }

    /// <summary>The variables that an operation uses, itself and through fragments. Complete once the whole document has been traversed.</summary>
    public List<VariableUsage> UsagesFrom(string rule, OperationDefinitionNode operation)
    {
        if (_reachableUsages.TryGetValue(operation, out var all))
        {
            return all;
        }

        if (IsDone)
        {
            return [];
        }

        all = [.. _usages.GetValueOrDefault(operation, [])];
        foreach (var fragment in Fragments.ReachableFrom(operation.SelectionSet))
        {
            var own = _usages.GetValueOrDefault(fragment, []);
            if (!TrySpend(rule, own.Count + Fragments.SpreadsIn(fragment.SelectionSet).Count))
            {
                break;
            }

            all.AddRange(own);
        }

        _reachableUsages.Add(operation, all);
        return all;
    }

    private void Report(string rule, string code, string message, ReadOnlySpan<SyntaxNode> nodes)
    {
        if (IsDone)
        {
            return;
        }

        var locations = ImmutableArray.CreateBuilder<Location>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Location.Source is not null)
            {
                locations.Add(node.Location);
            }
        }

        _errors.Add(new GraphQLError(message) { Code = code, Rule = rule, Locations = locations.ToImmutable() });
        IsDone = _errors.Count >= maxErrors;
    }
}
