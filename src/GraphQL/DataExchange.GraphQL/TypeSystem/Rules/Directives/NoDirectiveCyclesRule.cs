using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A directive definition does not use itself, neither directly nor through other directives or types. See <see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation"/>.</summary>
internal sealed class NoDirectiveCyclesRule : SchemaRule
{
    public override string Name => "NoDirectiveCycles";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var directive in schema.OwnDirectives.Where(d => IsReachable(schema, d)))
        {
            errors.Report($"Directive `@{directive.Name.Value}` cannot reference itself, directly or through its arguments.", directive.Name);
        }
    }

    private static bool IsReachable(SchemaDeclarations schema, DirectiveDefinitionNode start)
    {
        var pending = new Stack<string>();
        var seenDirectives = new HashSet<string>(StringComparer.Ordinal);
        var seenTypes = new HashSet<string>(StringComparer.Ordinal);
        pending.Push(start.Name.Value);
        while (pending.TryPop(out var name))
        {
            foreach (var used in schema.FindDirective(name) is { } definition ? Uses(schema, definition, seenTypes) : [])
            {
                if (used == start.Name.Value)
                {
                    return true;
                }

                if (seenDirectives.Add(used))
                {
                    pending.Push(used);
                }
            }
        }

        return false;
    }

    // The directives on the arguments of a definition and on all input types that these reach.
    private static IEnumerable<string> Uses(SchemaDeclarations schema, DirectiveDefinitionNode definition, HashSet<string> seenTypes)
    {
        var pending = new Stack<InputValueDefinitionNode>(definition.Arguments);
        while (pending.TryPop(out var input))
        {
            foreach (var directive in input.Directives)
            {
                yield return directive.Name.Value;
            }

            if (schema.Resolve(input.Type) is not { } type || !seenTypes.Add(type.Name))
            {
                continue;
            }

            foreach (var directive in type.Directives.Concat(type.Values.SelectMany(v => v.Directives)))
            {
                yield return directive.Name.Value;
            }

            foreach (var field in type.InputFields)
            {
                pending.Push(field);
            }
        }
    }
}
