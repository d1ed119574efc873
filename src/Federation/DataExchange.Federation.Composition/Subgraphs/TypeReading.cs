using System.Collections.Immutable;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Subgraphs;

/// <summary>Makes one type of its definition and extensions.</summary>
internal sealed class TypeReading(SubgraphLinks links, IReadOnlyDictionary<string, string> renames)
{
    private readonly string? _key = links.Directive("key");
    private readonly string? _external = links.Directive("external");
    private readonly string? _shareable = links.Directive("shareable");
    private readonly string? _requires = links.Directive("requires");
    private readonly string? _provides = links.Directive("provides");
    private readonly string? _override = links.Directive("override");
    private readonly string? _extends = links.Directive("extends");
    private readonly string? _interfaceObject = links.Directive("interfaceObject");

    public DeclaredType Read(string name, List<TypePart> parts)
    {
        var first = parts.Find(p => !p.IsExtension) ?? parts[0];
        ImmutableArray<DirectiveNode> directives = [.. parts.SelectMany(p => p.Directives)];
        var extends = directives.Has(_extends);
        return new DeclaredType(name, first.Kind, first.Node)
        {
            Description = first.Description,
            Interfaces = [.. parts.SelectMany(p => p.Interfaces).Select(i => i.Name.Value)],
            Directives = directives,
            DirectivesByPart = [.. parts.Select(p => p.Directives)],
            HasDefinition = parts.Exists(p => !p.IsExtension),
            Fields = [.. parts.SelectMany(p => p.Fields.Where(f => !IsMachinery(name, f)).Select(f => Field(f, p, directives)))],
            Inputs = [.. parts.SelectMany(p => p.Inputs)],
            Members = [.. parts.SelectMany(p => p.Members).Select(m => m.Name.Value)],
            Values = [.. parts.SelectMany(p => p.Values)],
            Keys = [.. parts.SelectMany(p => p.Directives.All(_key).Select(d => Key(d, extends || p.IsExtension)))],
            IsInterfaceObject = first.Kind == TypeKind.Object && directives.Has(_interfaceObject),
            IsExtension = extends || parts.TrueForAll(p => p.IsExtension),
        };
    }

    private static bool IsMachinery(string type, FieldDefinitionNode field) => type == "Query" && field.Name.Value is "_entities" or "_service";

    private DeclaredKey Key(DirectiveNode directive, bool isOfExtension) =>
        new(FieldSetParsing.Parse(directive, links.IsVersion1), directive.Flag("resolvable", defaultValue: true), isOfExtension);

    private DeclaredField Field(FieldDefinitionNode node, TypePart part, ImmutableArray<DirectiveNode> ofType) => new(node, TypeNodes.Rename(node.Type, renames))
    {
        IsExternal = node.Directives.Has(_external) || ofType.Has(_external),
        IsShareable = node.Directives.Has(_shareable) || part.Directives.Has(_shareable),
        Requires = node.Directives.Find(_requires) is { } requires ? FieldSetParsing.Parse(requires, links.IsVersion1) : null,
        Provides = node.Directives.Find(_provides) is { } provides ? FieldSetParsing.Parse(provides, links.IsVersion1) : null,
        Override = node.Directives.Find(_override) is { } taken && taken.Text("from") is { } from ? new DeclaredOverride(taken, from, taken.Text("label") is { Length: > 0 } label ? label : null) : null,
    };
}
