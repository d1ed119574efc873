using System.Collections.Immutable;
using DataExchange.Federation.Planning.Normalizing;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Understanding;

/// <summary>An operation that asks for some of its answer later. What it defers can depend on variables. Immutable.</summary>
internal sealed class DeferrableOperation
{
    private readonly Schema _schema;
    private readonly DocumentNode _document;
    private readonly OperationDefinitionNode _definition;
    private readonly NormalizerOptions _options;
    private readonly ImmutableArray<string> _variables;

    private DeferrableOperation(
        Schema schema, DocumentNode document, OperationDefinitionNode definition, NormalizerOptions options, ImmutableArray<string> variables)
    {
        _schema = schema;
        _document = document;
        _definition = definition;
        _options = options;
        _variables = variables;
    }

    /// <summary>The operation, or null where its document defers nothing.</summary>
    public static DeferrableOperation? Of(Schema schema, DocumentNode document, OperationDefinitionNode definition, NormalizerOptions options)
    {
        var directives = Directives(document);
        if (directives.Count == 0)
        {
            return null;
        }

        var variables = directives
            .Select(d => d.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value)
            .OfType<VariableNode>()
            .Select(v => v.Name.Value);
        return new DeferrableOperation(schema, document, definition, options, [.. variables.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What decides what is deferred, as a text: equal texts, equal parts. Never empty.</summary>
    public string Key(IReadOnlyDictionary<string, object?> values) =>
        string.Create(_variables.Length + 1, (Operation: this, values), static (text, given) =>
        {
            text[0] = 'd';
            for (var i = 1; i < text.Length; i++)
            {
                text[i] = Holds(given.values, given.Operation._variables[i - 1]) ? '1' : '0';
            }
        });

    /// <summary>The truth of the variables that decide what is deferred, and nothing else of the values.</summary>
    public IReadOnlyDictionary<string, object?> Conditions(IReadOnlyDictionary<string, object?> values) =>
        _variables.ToDictionary(v => v, v => (object?)Holds(values, v), StringComparer.Ordinal);

    /// <summary>The operation in parts.</summary>
    public NormalizationResult Normalize(IReadOnlyDictionary<string, object?> values) => OperationNormalizer.Normalize(
        _schema,
        _document,
        _definition,
        _options with { DeferVariables = _variables.ToDictionary(v => v, v => Holds(values, v), StringComparer.Ordinal) });

    // Without a value the argument's default counts, which defers.
    private static bool Holds(IReadOnlyDictionary<string, object?> values, string variable) => !values.TryGetValue(variable, out var value) || value is true;

    private static List<DirectiveNode> Directives(DocumentNode document)
    {
        var found = new List<DirectiveNode>();
        var pending = new Stack<SelectionSetNode>(document.Definitions.Select(d => d switch
        {
            OperationDefinitionNode operation => operation.SelectionSet,
            FragmentDefinitionNode fragment => fragment.SelectionSet,
            _ => null,
        }).OfType<SelectionSetNode>());
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                found.AddRange(selection.Directives.Where(d => d.Name.Value == "defer"));
                if (((selection as FieldNode)?.SelectionSet ?? (selection as InlineFragmentNode)?.SelectionSet) is { } below)
                {
                    pending.Push(below);
                }
            }
        }

        return found;
    }
}
