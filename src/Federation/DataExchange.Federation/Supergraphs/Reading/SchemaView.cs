using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Supergraphs.Reading;

/// <summary>What of a supergraph document is kept for one view of it.</summary>
internal sealed class SchemaView
{
    private readonly Func<string, bool> _dropDirective;
    private readonly Func<string, bool> _dropType;
    private readonly string? _inaccessible;
    private readonly HashSet<string> _droppedTypes = new(StringComparer.Ordinal);

    private SchemaView(Func<string, bool> dropDirective, Func<string, bool> dropType, string? inaccessible)
    {
        _dropDirective = dropDirective;
        _dropType = dropType;
        _inaccessible = inaccessible;
    }

    /// <summary>Everything but the machinery of supergraphs.</summary>
    public static DocumentNode Full(DocumentNode document, SpecLinks links) =>
        new SchemaView(links.IsMachineryDirective, links.IsMachineryType, null).Apply(document);

    /// <summary>What clients may see.</summary>
    public static DocumentNode Api(DocumentNode document, SpecLinks links) =>
        new SchemaView(links.IsFederationDirective, links.IsFederationType, links.Inaccessible).Apply(document);

    private DocumentNode Apply(DocumentNode document)
    {
        foreach (var type in document.Definitions.OfType<TypeDefinitionNode>())
        {
            if (_dropType(type.Name.Value) || IsHidden(type.Directives))
            {
                _droppedTypes.Add(type.Name.Value);
            }
        }

        var kept = ImmutableArray.CreateBuilder<DefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (Apply(definition) is { } view)
            {
                kept.Add(view);
            }
        }

        return new DocumentNode(kept.ToImmutable());
    }

    private DefinitionNode? Apply(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode n => new SchemaDefinitionNode(n.Description, Directives(n.Directives), n.OperationTypes.RemoveAll(o => _droppedTypes.Contains(o.Type.Name.Value)), n.Location),
        SchemaExtensionNode => null,
        DirectiveDefinitionNode n => _dropDirective(n.Name.Value) ? null : new DirectiveDefinitionNode(n.Description, n.Name, Inputs(n.Arguments), n.IsRepeatable, n.Locations, n.Location),
        TypeDefinitionNode n when _droppedTypes.Contains(n.Name.Value) => null,
        ScalarTypeDefinitionNode n => new ScalarTypeDefinitionNode(n.Description, n.Name, Directives(n.Directives), n.Location),
        ObjectTypeDefinitionNode n => new ObjectTypeDefinitionNode(n.Description, n.Name, Names(n.Interfaces), Directives(n.Directives), Fields(n.Fields), n.Location),
        InterfaceTypeDefinitionNode n => new InterfaceTypeDefinitionNode(n.Description, n.Name, Names(n.Interfaces), Directives(n.Directives), Fields(n.Fields), n.Location),
        UnionTypeDefinitionNode n => new UnionTypeDefinitionNode(n.Description, n.Name, Directives(n.Directives), Names(n.Types), n.Location),
        EnumTypeDefinitionNode n => new EnumTypeDefinitionNode(n.Description, n.Name, Directives(n.Directives), Values(n.Values), n.Location),
        InputObjectTypeDefinitionNode n => new InputObjectTypeDefinitionNode(n.Description, n.Name, Directives(n.Directives), Inputs(n.Fields), n.Location),
        _ => definition,
    };

    private ImmutableArray<DirectiveNode> Directives(ImmutableArray<DirectiveNode> directives) => directives.RemoveAll(d => _dropDirective(d.Name.Value));

    private ImmutableArray<NamedTypeNode> Names(ImmutableArray<NamedTypeNode> names) => names.RemoveAll(n => _droppedTypes.Contains(n.Name.Value));

    private ImmutableArray<FieldDefinitionNode> Fields(ImmutableArray<FieldDefinitionNode> fields) =>
    [
        .. fields.Where(f => !IsHidden(f.Directives) && !_droppedTypes.Contains(NameOf(f.Type)))
            .Select(f => new FieldDefinitionNode(f.Description, f.Name, Inputs(f.Arguments), f.Type, Directives(f.Directives), f.Location)),
    ];

    private ImmutableArray<InputValueDefinitionNode> Inputs(ImmutableArray<InputValueDefinitionNode> inputs) =>
    [
        .. inputs.Where(i => !IsHidden(i.Directives) && !_droppedTypes.Contains(NameOf(i.Type)))
            .Select(i => new InputValueDefinitionNode(i.Description, i.Name, i.Type, i.DefaultValue, Directives(i.Directives), i.Location)),
    ];

    private ImmutableArray<EnumValueDefinitionNode> Values(ImmutableArray<EnumValueDefinitionNode> values) =>
    [
        .. values.Where(v => !IsHidden(v.Directives))
            .Select(v => new EnumValueDefinitionNode(v.Description, v.Name, Directives(v.Directives), v.Location)),
    ];

    private bool IsHidden(ImmutableArray<DirectiveNode> directives) => directives.Has(_inaccessible);

    private static string NameOf(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case ListTypeNode list:
                    type = list.Type;
                    break;
                case NonNullTypeNode nonNull:
                    type = nonNull.Type;
                    break;
                case NamedTypeNode named:
                    return named.Name.Value;
                default:
                    return string.Empty;
            }
        }
    }
}
