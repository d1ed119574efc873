using System.Collections.Immutable;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Turns a schema back into syntax.</summary>
internal sealed class SchemaSyntax(Schema schema, bool printDirectives)
{
    private readonly MemberSyntax _members = new(printDirectives);

    public DocumentNode Document()
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        if (NeedsSchemaDefinition())
        {
            definitions.Add(SchemaDefinition());
        }

        if (printDirectives)
        {
            definitions.AddRange(schema.Directives.Where(d => !d.IsBuiltIn).Select(_members.Directive));
        }

        definitions.AddRange(schema.Types.Where(t => !t.IsBuiltIn).Select(Type));
        return new DocumentNode(definitions.ToImmutable());
    }

    // The schema definition says nothing when roots have their default names, and no other type has one of these.
    private bool NeedsSchemaDefinition() =>
        schema.Description is not null
        || !_members.Applied(schema.AppliedDirectives).IsEmpty
        || Enum.GetValues<OperationType>().Any(o => schema.RootType(o) != schema.FindType(o.ToString()));

    private SchemaDefinitionNode SchemaDefinition()
    {
        var roots = Enum.GetValues<OperationType>()
            .Where(o => schema.RootType(o) is not null)
            .Select(o => new OperationTypeDefinitionNode(o, MemberSyntax.Named(schema.RootType(o)!.Name)));
        return new SchemaDefinitionNode(MemberSyntax.Description(schema.Description), _members.Applied(schema.AppliedDirectives), [.. roots]);
    }

    private TypeDefinitionNode Type(NamedType type)
    {
        var description = MemberSyntax.Description(type.Description);
        var name = new NameNode(type.Name);
        var directives = _members.Applied(type.Directives);
        return type switch
        {
            ObjectType t => new ObjectTypeDefinitionNode(description, name, Names(t.Interfaces), directives, [.. t.Fields.Select(_members.Field)]),
            InterfaceType t => new InterfaceTypeDefinitionNode(description, name, Names(t.Interfaces), directives, [.. t.Fields.Select(_members.Field)]),
            UnionType t => new UnionTypeDefinitionNode(description, name, directives, Names(t.Types)),
            EnumType t => new EnumTypeDefinitionNode(description, name, directives, [.. t.Values.Select(_members.EnumValue)]),
            InputObjectType t => new InputObjectTypeDefinitionNode(description, name, directives, [.. t.Fields.Select(_members.InputValue)]),
            _ => new ScalarTypeDefinitionNode(description, name, directives),
        };
    }

    private static ImmutableArray<NamedTypeNode> Names<T>(ImmutableArray<T> types)
        where T : NamedType => [.. types.Select(t => MemberSyntax.Named(t.Name))];
}
