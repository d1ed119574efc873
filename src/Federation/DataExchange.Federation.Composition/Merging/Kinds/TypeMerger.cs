using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Fields;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Kinds;

/// <summary>Merges one type of several subgraphs (TYPE_KIND_MISMATCH where they do not mean the same kind of type).</summary>
internal sealed class TypeMerger(MergeContext context, DirectiveMerger directives)
{
    private readonly FieldMerger _fields = new(context, directives);
    private readonly EnumMerger _enums = new(context, directives);
    private readonly InputTypeMerger _inputs = new(context, directives);

    /// <summary>The merged type, or null for types that do not go together.</summary>
    public TypeDefinitionNode? Merge(string name, ImmutableArray<Sourced<DeclaredType>> types)
    {
        var kinds = types.Select(t => t.Value.IsInterfaceObject ? TypeKind.Interface : t.Value.Kind).Distinct().ToList();
        if (kinds.Count > 1)
        {
            var told = string.Join(", ", types.Select(t => $"{Word(t.Value)} in `{t.Subgraph.Name}`"));
            context.Diagnostics.Error(CompositionCodes.TypeKindMismatch, $"`{name}` is {told}.", name, MergeContext.Names(types), types[0].Value.Node, "Make it the same kind everywhere, or rename one.");
            return null;
        }

        var description = context.Description(types, t => t.Description, name);
        ImmutableArray<DirectiveNode> applied = [.. JoinTypes.Make(types, context), .. directives.Merge(types, t => t.Directives, name), .. directives.Carried.CarryOfType(types)];
        var node = new NameNode(name);
        return kinds[0] switch
        {
            TypeKind.Scalar => new ScalarTypeDefinitionNode(description, node, applied),
            TypeKind.Object => new ObjectTypeDefinitionNode(description, node, Interfaces(types), applied, _fields.Merge(name, TypeKind.Object, types)),
            TypeKind.Interface => new InterfaceTypeDefinitionNode(description, node, Interfaces(types), applied, _fields.Merge(name, TypeKind.Interface, types)),
            TypeKind.Union => new UnionTypeDefinitionNode(description, node, applied, Names(types.SelectMany(t => t.Value.Members))),
            TypeKind.Enum => new EnumTypeDefinitionNode(description, node, applied, _enums.Merge(name, types)),
            _ => new InputObjectTypeDefinitionNode(description, node, applied, _inputs.Merge(name, types)),
        };
    }

    private static ImmutableArray<NamedTypeNode> Interfaces(ImmutableArray<Sourced<DeclaredType>> types) => Names(types.SelectMany(t => t.Value.Interfaces));

    private static ImmutableArray<NamedTypeNode> Names(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Select(TypeNodes.Named)];

    private static string Word(DeclaredType type) => type.IsInterfaceObject ? "an interface object" : type.Kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object type",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input type",
    };
}
