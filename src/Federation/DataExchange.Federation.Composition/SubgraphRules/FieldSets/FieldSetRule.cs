using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.SubgraphRules.FieldSets;

/// <summary>What <c>@key</c>, <c>@provides</c> and <c>@requires</c> have in common: a set of fields that must exist and be written plainly.</summary>
internal abstract class FieldSetRule(string directive) : SubgraphRule
{
    private readonly string _prefix = directive.ToUpperInvariant();

    protected void CheckSet(SubgraphSchema schema, DeclaredType type, FieldSetText set, string coordinate, DiagnosticBag diagnostics)
    {
        void Report(string code, string message, string? fix = null) => diagnostics.Error(code, message, coordinate, schema.Name, set.Node, fix);

        if (set.Text is null)
        {
            Report($"{_prefix}_INVALID_FIELDS_TYPE", $"The `fields` of `@{directive}` must be a string.", "Write the fields in quotes.");
        }
        else if (set.Selections is null)
        {
            Report($"{_prefix}_INVALID_FIELDS", $"`{set.Text}` is not a set of fields: {set.Problem}");
        }
        else if (HasDirectives(set.Selections))
        {
            Report($"{_prefix}_DIRECTIVE_IN_FIELDS_ARG", $"`{set.Text}` applies a directive, which the fields of `@{directive}` cannot.", "Take the directive out.");
        }
        else if (FieldSetShape.Problem(schema, type, set.Selections) is { } problem)
        {
            Report($"{_prefix}_INVALID_FIELDS", $"`{set.Text}` does not fit `{type.Name}`: {problem}");
        }
        else
        {
            CheckFields(schema, type, set, Report);
        }
    }

    /// <summary>Checks what only this directive asks of the fields; all of them exist.</summary>
    protected abstract void CheckFields(SubgraphSchema schema, DeclaredType type, FieldSetText set, Action<string, string, string?> report);

    private static bool HasDirectives(SelectionSetNode set) => SyntaxWalker.DescendantsAndSelf(set).Any(n => n is DirectiveNode);
}
