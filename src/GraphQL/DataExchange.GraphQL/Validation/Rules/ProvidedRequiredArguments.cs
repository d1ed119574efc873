using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Fields and directives are given the arguments that they require. See <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>.</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveField(FieldNode field)
    {
        if (Context.Field is { } definition)
        {
            foreach (var missing in Missing(definition.Arguments, field.Arguments))
            {
                Report($"Argument `{definition.Coordinate}({missing.Name}:)` of type `{missing.Type}` is required, but it was not provided.", field);
            }
        }
    }

    public override void EnterDirective(DirectiveNode directive, string location)
    {
        if (Context.Schema.FindDirective(directive.Name.Value) is { } definition)
        {
            foreach (var missing in Missing(definition.Arguments, directive.Arguments))
            {
                Report($"Argument `@{definition.Name}({missing.Name}:)` of type `{missing.Type}` is required, but it was not provided.", directive);
            }
        }
    }

    private static IEnumerable<InputValueDefinition> Missing(ImmutableArray<InputValueDefinition> definitions, ImmutableArray<ArgumentNode> arguments) =>
        definitions.Where(definition => definition.IsRequired && arguments.All(argument => argument.Name.Value != definition.Name));
}
