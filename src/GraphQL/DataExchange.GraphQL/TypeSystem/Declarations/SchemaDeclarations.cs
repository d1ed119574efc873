using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>All that a document declares, built-in types and directives added; the first of equal names wins, rules report the rest.</summary>
internal sealed class SchemaDeclarations
{
    private readonly Dictionary<string, TypeDeclaration> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = new(StringComparer.Ordinal);

    public SchemaDeclarations(DocumentNode document, ImmutableArray<TypeDeclaration> types, ImmutableArray<DirectiveDefinitionNode> directives)
    {
        Document = document;
        Types = types;
        Directives = directives;
        foreach (var type in types)
        {
            _types.TryAdd(type.Name, type);
        }

        foreach (var directive in directives)
        {
            _directives.TryAdd(directive.Name.Value, directive);
        }

        SchemaDefinition = document.Definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        var extensions = document.Definitions.OfType<SchemaExtensionNode>().ToList();
        OperationTypes = [.. SchemaDefinition?.OperationTypes ?? [], .. extensions.SelectMany(e => e.OperationTypes)];
        AppliedDirectives = [.. SchemaDefinition?.Directives ?? [], .. extensions.SelectMany(e => e.Directives)];
    }

    public DocumentNode Document { get; }

    /// <summary>The types in the order of the document, built-in ones last; names are unique.</summary>
    public ImmutableArray<TypeDeclaration> Types { get; }

    /// <summary>The directive definitions, built-in ones last; names are unique.</summary>
    public ImmutableArray<DirectiveDefinitionNode> Directives { get; }

    public SchemaDefinitionNode? SchemaDefinition { get; }

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; }

    public ImmutableArray<DirectiveNode> AppliedDirectives { get; }

    /// <summary>The types that the document itself declares.</summary>
    public IEnumerable<TypeDeclaration> OwnTypes => Types.Where(t => !t.IsBuiltIn);

    public IEnumerable<DirectiveDefinitionNode> OwnDirectives => Directives.Where(d => d.Location.Source != BuiltIns.Source);

    public TypeDeclaration? FindType(string name) => _types.GetValueOrDefault(name);

    public DirectiveDefinitionNode? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The declaration of the named type inside a type reference, or null where there is none.</summary>
    public TypeDeclaration? Resolve(TypeNode type) => FindType(TypeReferences.Name(type).Value);

    /// <summary>The name of a root type: as the schema definition says; without one by the default name, where such a type is declared.</summary>
    public string? RootTypeName(OperationType operation)
    {
        var declared = OperationTypes.FirstOrDefault(o => o.Operation == operation)?.Type.Name.Value;
        if (declared is not null || SchemaDefinition is not null)
        {
            return declared;
        }

        var name = operation.ToString();
        return _types.ContainsKey(name) ? name : null;
    }
}
