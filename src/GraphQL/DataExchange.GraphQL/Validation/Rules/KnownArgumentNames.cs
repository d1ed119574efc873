using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Arguments are defined by their field or directive. See <see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>.</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArgument(ArgumentNode argument)
    {
        var name = argument.Name.Value;
        if (Context.DirectiveName is { } directiveName)
        {
            if (Context.Schema.FindDirective(directiveName) is { } directive && directive.Arguments.All(a => a.Name != name))
            {
                Report($"Unknown argument `{name}` on directive `@{directiveName}`.", argument);
            }
        }
        else if (Context.Field is { } field && field.FindArgument(name) is null)
        {
            Report($"Unknown argument `{name}` on field `{field.Coordinate}`.", argument);
        }
    }
}
