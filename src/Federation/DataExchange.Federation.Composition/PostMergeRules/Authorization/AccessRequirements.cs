using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.PostMergeRules.Authorization;

/// <summary>Reads what the elements of a merged schema demand of clients.</summary>
internal sealed class AccessRequirements(MergedSchema schema)
{
    private readonly string? _authenticated = Name(schema, "authenticated");
    private readonly string? _requiresScopes = Name(schema, "requiresScopes");
    private readonly string? _policy = Name(schema, "policy");

    /// <summary>Whether anything is demanded at all.</summary>
    public bool AreThere => (_authenticated ?? _requiresScopes ?? _policy) is not null;

    public AccessRequirement OfType(string name) => Of(schema.FindType(name)?.Directives ?? []);

    public AccessRequirement OfField(string type, string field) => Of(Field(type, field)?.Directives ?? []);

    /// <summary>
    /// The first element of a selection that demands more than who selects it, or null. Iterative: a set may be as deep as the parser allows.
    /// </summary>
    public string? FirstBeyond(AccessRequirement own, string type, SelectionSetNode set)
    {
        var pending = new Stack<(string Type, SelectionNode Selection)>(set.Selections.Select(s => (type, s)));
        while (pending.TryPop(out var next))
        {
            if (next.Selection is InlineFragmentNode fragment)
            {
                var condition = fragment.TypeCondition?.Name.Value ?? next.Type;
                if (!own.Implies(OfType(condition)))
                {
                    return condition;
                }

                fragment.SelectionSet.Selections.ToList().ForEach(s => pending.Push((condition, s)));
            }
            else if (next.Selection is FieldNode selected && Field(next.Type, selected.Name.Value) is { } field)
            {
                var target = TypeNodes.Name(field.Type);
                if (!own.Implies(Of(field.Directives)) || !own.Implies(OfType(target)))
                {
                    return $"{next.Type}.{field.Name.Value}";
                }

                selected.SelectionSet?.Selections.ToList().ForEach(s => pending.Push((target, s)));
            }
        }

        return null;
    }

    private static string? Name(MergedSchema schema, string directive) => schema.Directives.FirstOrDefault(d => d.IsInherited && d.Spec!.SpecName == directive)?.Name;

    private AccessRequirement Of(ImmutableArray<DirectiveNode> directives) => AccessRequirement.Read(directives, _authenticated, _requiresScopes, _policy);

    private FieldDefinitionNode? Field(string type, string name) => (schema.FindType(type) switch
    {
        ObjectTypeDefinitionNode n => n.Fields,
        InterfaceTypeDefinitionNode n => n.Fields,
        _ => [],
    }).FirstOrDefault(f => f.Name.Value == name);
}
