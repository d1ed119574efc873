using System.Collections.Immutable;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Introspection;

/// <summary>Rewrites what a schema says of itself: every description and every reason of a deprecation. Everything else stays as it is.</summary>
/// <param name="rewrite">The new text of an element, null for none. Its first argument is the coordinate of a field of an object, otherwise null.</param>
internal sealed class SchemaTexts(Func<string?, string?, string?> rewrite)
{
    public DocumentNode Rewrite(Schema schema) => new([.. SchemaPrinter.ToDocument(schema).Definitions.Select(Rewrite)]);

    private DefinitionNode Rewrite(DefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode t => new ObjectTypeDefinitionNode(Text(t.Description), t.Name, t.Interfaces, t.Directives, [.. t.Fields.Select(f => Rewrite(f, $"{t.Name.Value}.{f.Name.Value}"))]),
        InterfaceTypeDefinitionNode t => new InterfaceTypeDefinitionNode(Text(t.Description), t.Name, t.Interfaces, t.Directives, [.. t.Fields.Select(f => Rewrite(f, null))]),
        UnionTypeDefinitionNode t => new UnionTypeDefinitionNode(Text(t.Description), t.Name, t.Directives, t.Types),
        EnumTypeDefinitionNode t => new EnumTypeDefinitionNode(
            Text(t.Description), t.Name, t.Directives, [.. t.Values.Select(v => new EnumValueDefinitionNode(Text(v.Description), v.Name, Reasons(v.Directives)))]),
        InputObjectTypeDefinitionNode t => new InputObjectTypeDefinitionNode(Text(t.Description), t.Name, t.Directives, [.. t.Fields.Select(Rewrite)]),
        ScalarTypeDefinitionNode t => new ScalarTypeDefinitionNode(Text(t.Description), t.Name, t.Directives),
        DirectiveDefinitionNode d => new DirectiveDefinitionNode(Text(d.Description), d.Name, [.. d.Arguments.Select(Rewrite)], d.IsRepeatable, d.Locations),
        SchemaDefinitionNode s => new SchemaDefinitionNode(Text(s.Description), s.Directives, s.OperationTypes),
        _ => definition,
    };

    private FieldDefinitionNode Rewrite(FieldDefinitionNode field, string? coordinate) =>
        new(Text(field.Description, coordinate), field.Name, [.. field.Arguments.Select(Rewrite)], field.Type, Reasons(field.Directives));

    private InputValueDefinitionNode Rewrite(InputValueDefinitionNode input) => new(Text(input.Description), input.Name, input.Type, input.DefaultValue, Reasons(input.Directives));

    private ImmutableArray<DirectiveNode> Reasons(ImmutableArray<DirectiveNode> directives) =>
    [
        .. directives.Select(d => d.Name.Value != "deprecated" ? d : new DirectiveNode(
            d.Name, [.. d.Arguments.Select(a => a.Value is StringValueNode reason ? new ArgumentNode(a.Name, new StringValueNode(rewrite(null, reason.Value) ?? string.Empty, isBlock: false)) : a)])),
    ];

    private StringValueNode? Text(StringValueNode? description, string? coordinate = null) =>
        rewrite(coordinate, description?.Value) is { } text ? new StringValueNode(text, isBlock: true) : null;
}
