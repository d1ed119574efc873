using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>Reads arguments of applied directives.</summary>
internal static class DirectiveReading
{
    public static ValueNode? Argument(this DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public static string? Text(this DirectiveNode directive, string name) => directive.Argument(name) switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        _ => null,
    };

    public static bool Flag(this DirectiveNode directive, string name, bool defaultValue = false) =>
        directive.Argument(name) is BooleanValueNode flag ? flag.Value : defaultValue;

    public static ImmutableArray<DirectiveNode> Named(this ImmutableArray<DirectiveNode> directives, string name) =>
        directives.RemoveAll(d => d.Name.Value != name);

    public static bool Has(this ImmutableArray<DirectiveNode> directives, string? name) =>
        name is not null && directives.Any(d => d.Name.Value == name);
}
