using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Links;

/// <summary>DIRECTIVE_DEFINITION_INVALID, TYPE_DEFINITION_INVALID: who defines what a linked specification defines, defines the same or less of it.</summary>
internal sealed class LinkedDefinitionCheck(string subgraph, DocumentNode document, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _scalars = document.Definitions.OfType<ScalarTypeDefinitionNode>().Select(s => s.Name.Value).ToHashSet(StringComparer.Ordinal);
    private bool _hasErrors;

    /// <summary>Reports what differs; whether nothing does.</summary>
    public bool Run(SubgraphLinks links)
    {
        // A schema that links nothing may have a directive of that name for something else.
        var link = links.All.IsEmpty ? "link" : null;
        var directives = document.Definitions.OfType<DirectiveDefinitionNode>().ToLookup(d => d.Name.Value, StringComparer.Ordinal);
        var types = document.Definitions.OfType<TypeDefinitionNode>().ToLookup(d => d.Name.Value, StringComparer.Ordinal);
        foreach (var expected in LinkedDefinitions.All(links))
        {
            if (expected is DirectiveDefinitionNode directive && directive.Name.Value != link)
            {
                directives[directive.Name.Value].ToList().ForEach(actual => Compare(directive, actual));
            }
            else if (expected is TypeDefinitionNode type)
            {
                types[type.Name.Value].ToList().ForEach(actual => Compare(type, actual));
            }
        }

        return !_hasErrors;
    }

    private void Compare(TypeDefinitionNode expected, TypeDefinitionNode actual)
    {
        var name = actual.Name.Value;
        if (expected.GetType() != actual.GetType())
        {
            Report(CompositionCodes.TypeDefinitionInvalid, $"`{name}` is {(expected is EnumTypeDefinitionNode ? "an enum" : "a scalar")} in its specification, and cannot be anything else here.", name, actual);
        }
        else if (expected is EnumTypeDefinitionNode values && !Values(values).SetEquals(Values((EnumTypeDefinitionNode)actual)))
        {
            Report(CompositionCodes.TypeDefinitionInvalid, $"`{name}` has the values {string.Join(", ", Values(values).Select(v => $"`{v}`"))} in its specification, and no others.", name, actual);
        }
    }

    private void Compare(DirectiveDefinitionNode expected, DirectiveDefinitionNode actual)
    {
        var name = "@" + actual.Name.Value;
        void Differs(string message, SyntaxNode node) => Report(CompositionCodes.DirectiveDefinitionInvalid, $"`{name}` is not defined as its specification does: {message}", name, node);

        foreach (var argument in expected.Arguments)
        {
            var own = actual.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name.Value);
            if ((own is null ? TypeNodes.IsRequired(argument) ? $"its required argument `{argument.Name.Value}` is missing." : null : Problem(argument, own)) is { } problem)
            {
                Differs(problem, (SyntaxNode?)own ?? actual);
            }
        }

        foreach (var unknown in actual.Arguments.Where(a => !expected.Arguments.Any(e => e.Name.Value == a.Name.Value)))
        {
            Differs($"it has no argument `{unknown.Name.Value}`.", unknown);
        }

        if (actual.IsRepeatable && !expected.IsRepeatable)
        {
            Differs("it is not repeatable.", actual);
        }

        foreach (var location in actual.Locations.Where(l => !expected.Locations.Any(e => e.Value == l.Value)))
        {
            Differs($"it is not allowed on `{location.Value}`.", actual);
        }
    }

    private string? Problem(InputValueDefinitionNode expected, InputValueDefinitionNode actual)
    {
        var type = actual.Type is NonNullTypeNode required && expected.Type is not NonNullTypeNode ? required.Type : actual.Type;
        return !IsSame(expected.Type, type) ? $"its argument `{expected.Name.Value}` is `{TypeNodes.Text(expected.Type)}`, not `{TypeNodes.Text(actual.Type)}`."
            : actual.Type is not NonNullTypeNode && !AreEqual(expected.DefaultValue, actual.DefaultValue) ? $"its argument `{expected.Name.Value}` has another default."
            : null;
    }

    // A scalar of the specification may be a built-in one here: schemas of old wrote sets of fields as strings.
    private bool IsSame(TypeNode expected, TypeNode actual) => (expected, actual) switch
    {
        (ListTypeNode a, ListTypeNode b) => IsSame(a.Type, b.Type),
        (NonNullTypeNode a, NonNullTypeNode b) => IsSame(a.Type, b.Type),
        (NamedTypeNode a, NamedTypeNode b) => a.Name.Value == b.Name.Value || (IsOfSpecification(a.Name.Value) && !_scalars.Contains(b.Name.Value)),
        _ => false,
    };

    private static bool IsOfSpecification(string type) => type is not ("String" or "Boolean" or "Int" or "Float" or "ID");

    private static bool AreEqual(ValueNode? a, ValueNode? b) => a is null ? b is null : b is not null && SyntaxComparer.Instance.Equals(a, b);

    private static HashSet<string> Values(EnumTypeDefinitionNode type) => type.Values.Select(v => v.Name.Value).ToHashSet(StringComparer.Ordinal);

    private void Report(string code, string message, string coordinate, SyntaxNode node)
    {
        _hasErrors = true;
        diagnostics.Error(code, message, coordinate, subgraph, node, "Remove the definition: the link implies it.");
    }
}
