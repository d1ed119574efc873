using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Directives exist and stand where their definition allows. See <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>.</summary>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirective(DirectiveNode directive, string location)
    {
        var name = directive.Name.Value;
        if (Context.Schema.FindDirective(name) is not { } definition)
        {
            Report($"Unknown directive `@{name}`.", directive);
        }
        else if (!definition.Locations.Contains(location))
        {
            Report($"Directive `@{name}` may not be used on {location}.", directive);
        }
    }
}
