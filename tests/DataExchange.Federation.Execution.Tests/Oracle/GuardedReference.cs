using System.Text.Json.Nodes;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Execution.Tests.Oracle;

/// <summary>
/// What a guarded operation is to be answered with, evaluated over all the data as plainly as can be: a field is null unless its guard lets the nearest
/// entity pass, and an entity of which all is guarded and nothing passes is null. Notes every cell that this takes.
/// </summary>
internal sealed class GuardedReference(
    Schema schema, IReadOnlySet<string> keyNames, GuardAssignment guards, IReadOnlyDictionary<(string, string), string> requirements, HashSet<string> cells)
    : MadeUpServer(schema, MadeUpSupergraph.EntityTypes, keyNames)
{
    private readonly MadeUpServer _unguarded = new(schema, MadeUpSupergraph.EntityTypes, keyNames) { Seen = cells };
    private string? _owner;

    public override JsonObject? Select(ObjectType type, string identity, IEnumerable<SelectionSetNode> sets, JsonObject variables)
    {
        var groups = Groups(type, sets, variables);
        var (isEntity, outer) = (EntityTypes.Contains(type.Name), _owner);
        if (isEntity)
        {
            _owner = identity;
            Read(type, identity, variables);
            Require(type, identity, sets, variables);
        }

        var shown = groups.Where(g => !g.Fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal)).ToList();
        var isCollapsed = isEntity && shown.Count > 0 && shown.All(g => guards.Of(g.Fields[0]) is { } guard && !guards.Passes(guard, identity));
        var answer = isCollapsed ? null : new JsonObject();
        foreach (var (key, fields) in isCollapsed ? [] : groups)
        {
            answer![key] = Passes(identity, fields[0]) ? Field(type, identity, fields, variables) : null;
        }

        _owner = outer;
        return answer;
    }

    private bool Passes(string identity, FieldNode field) =>
        guards.Of(field) is not { } guard || (identity == "root" ? guards.Passes(guard, "root") : _owner is not null && guards.Passes(guard, _owner));

    // What a field is computed from may be asked for also where a condition leaves the field out.
    private void Require(ObjectType type, string identity, IEnumerable<SelectionSetNode> sets, JsonObject variables)
    {
        foreach (var selection in sets.SelectMany(s => s.Selections))
        {
            if (selection is InlineFragmentNode fragment)
            {
                Require(type, identity, [fragment.SelectionSet], variables);
            }
            else if (selection is FieldNode field && requirements.TryGetValue((type.Name, field.Name.Value), out var requirement) && Passes(identity, field))
            {
                _unguarded.Select(type, identity, [Parse(requirement)], variables);
            }
        }
    }

    // Whoever is decided on is read first.
    private void Read(ObjectType type, string identity, JsonObject variables)
    {
        foreach (var (_, read) in guards.Reads.Where(r => r.Key.Type == type.Name))
        {
            _unguarded.Select(type, identity, [Parse($"{{ {read} }}")], variables);
        }
    }

    public static SelectionSetNode Parse(string set) => Harness.PlanSketch.Parse(set).Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet;
}
