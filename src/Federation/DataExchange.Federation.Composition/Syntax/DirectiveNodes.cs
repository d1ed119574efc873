using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Syntax;

/// <summary>Reads and makes applied directives.</summary>
internal static class DirectiveNodes
{
    public static DirectiveNode? Find(this ImmutableArray<DirectiveNode> directives, string? name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    public static bool Has(this ImmutableArray<DirectiveNode> directives, string? name) => directives.Find(name) is not null;

    public static IEnumerable<DirectiveNode> All(this ImmutableArray<DirectiveNode> directives, string? name) => directives.Where(d => d.Name.Value == name);

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

    public static string? Text(this DirectiveNode directive, string name) => (directive.Argument(name) as StringValueNode)?.Value;

    public static string? Word(this DirectiveNode directive, string name) => directive.Argument(name) switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Value,
        _ => null,
    };

    public static bool Flag(this DirectiveNode directive, string name, bool defaultValue) =>
        directive.Argument(name) is BooleanValueNode flag ? flag.Value : defaultValue;

    /// <summary>The directive with its arguments, absent ones (null) left out.</summary>
    public static DirectiveNode Make(string name, params ReadOnlySpan<(string Name, ValueNode? Value)> arguments)
    {
        var nodes = ImmutableArray.CreateBuilder<ArgumentNode>();
        foreach (var (argument, value) in arguments)
        {
            if (value is not null)
            {
                nodes.Add(new ArgumentNode(new NameNode(argument), value));
            }
        }

        return new DirectiveNode(new NameNode(name), nodes.ToImmutable());
    }

    public static StringValueNode? String(string? text) => text is null ? null : new StringValueNode(text, isBlock: false);

    public static BooleanValueNode? True(bool condition) => condition ? new BooleanValueNode(true) : null;
}
