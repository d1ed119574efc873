using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>The defaults of a directive's arguments: where one subgraph gives a default and another none, the argument has it.</summary>
internal static class ArgumentDefaults
{
    /// <summary>The arguments of a definition, with the defaults that other definitions of the directive give.</summary>
    public static ImmutableArray<InputValueDefinitionNode> Merge(ImmutableArray<InputValueDefinitionNode> arguments, IEnumerable<DirectiveDefinitionNode> all) =>
    [
        .. arguments.Select(a => a.DefaultValue is null && Default(a.Name.Value, all) is { } value
            ? new InputValueDefinitionNode(a.Description, a.Name, a.Type, value, a.Directives)
            : a),
    ];

    private static ValueNode? Default(string name, IEnumerable<DirectiveDefinitionNode> all) =>
        all.SelectMany(d => d.Arguments).FirstOrDefault(a => a.Name.Value == name && a.DefaultValue is not null)?.DefaultValue;
}
