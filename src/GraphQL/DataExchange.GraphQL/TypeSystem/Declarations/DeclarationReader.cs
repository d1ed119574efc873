using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Merges the definitions and extensions of a document with what is built in.</summary>
internal static class DeclarationReader
{
    public static SchemaDeclarations Read(DocumentNode document, SchemaBuilderOptions options)
    {
        var own = ReadTypes(document, options.AllowOrphanExtensions).Where(t => !BuiltIns.IsType(t.Name)).ToList();
        var builtIn = ReadTypes(BuiltIns.Document, areOrphansAllowed: false).Select(t => t with { IsBuiltIn = true });
        var directives = ReadDirectives(document.Definitions.Concat(BuiltIns.Document.Definitions));
        return new SchemaDeclarations(document, [.. own, .. builtIn], directives);
    }

    private static List<TypeDeclaration> ReadTypes(DocumentNode document, bool areOrphansAllowed)
    {
        var extensions = document.Definitions.OfType<TypeExtensionNode>().ToLookup(e => e.Name.Value, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var types = new List<TypeDeclaration>();
        var defined = document.Definitions.OfType<TypeDefinitionNode>().Select(d => d.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var node in document.Definitions)
        {
            if (node is TypeDefinitionNode definition && seen.Add(definition.Name.Value))
            {
                types.Add(Merge(definition.Name.Value, TypeParts.KindOf(definition), definition, extensions[definition.Name.Value]));
            }
            else if (areOrphansAllowed && node is TypeExtensionNode extension && !defined.Contains(extension.Name.Value) && seen.Add(extension.Name.Value))
            {
                types.Add(Merge(extension.Name.Value, TypeParts.KindOf(extension), null, extensions[extension.Name.Value]));
            }
        }

        return types;
    }

    // Extensions of another kind add nothing: PossibleTypeExtensions reports them.
    private static TypeDeclaration Merge(string name, TypeKind kind, TypeDefinitionNode? definition, IEnumerable<TypeExtensionNode> extensions)
    {
        IEnumerable<TypeSystemDefinitionNode> first = definition is null ? [] : [definition];
        ImmutableArray<TypeSystemDefinitionNode> nodes = [.. first, .. extensions.Where(e => TypeParts.KindOf(e) == kind)];
        return new TypeDeclaration(name, kind, nodes)
        {
            Description = definition?.Description,
            Interfaces = [.. nodes.SelectMany(n => TypeParts.Interfaces(n))],
            Directives = [.. nodes.SelectMany(n => TypeParts.Directives(n))],
            Fields = [.. nodes.SelectMany(n => TypeParts.Fields(n))],
            InputFields = [.. nodes.SelectMany(n => TypeParts.InputFields(n))],
            Members = [.. nodes.SelectMany(n => TypeParts.Members(n))],
            Values = [.. nodes.SelectMany(n => TypeParts.Values(n))],
        };
    }

    private static ImmutableArray<DirectiveDefinitionNode> ReadDirectives(IEnumerable<DefinitionNode> definitions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. definitions.OfType<DirectiveDefinitionNode>().Where(d => seen.Add(d.Name.Value))];
    }
}
