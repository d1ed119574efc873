using System.Collections.Immutable;
using System.Diagnostics;
using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Makes the schema from declarations whose references are known to resolve.</summary>
internal sealed class SchemaFactory(SchemaDeclarations declarations)
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    public Schema Create()
    {
        var used = ScalarUse.Find(declarations);
        var included = declarations.Types.Where(t => !ScalarUse.IsOptional(t.Name) || used.Contains(t.Name)).ToList();
        foreach (var declaration in declarations.Types)
        {
            _types[declaration.Name] = Shell(declaration);
        }

        var members = new MemberFactory(_types);
        foreach (var declaration in declarations.Types)
        {
            Complete(declaration, members);
        }

        return new Schema(
            declarations.SchemaDefinition?.Description?.Value,
            declarations.AppliedDirectives,
            [.. included.Select(t => _types[t.Name])],
            [.. declarations.Directives.Select(members.Directive)],
            Root(OperationType.Query) ?? throw new UnreachableException("The rule RootTypes has seen a query root."),
            Root(OperationType.Mutation),
            Root(OperationType.Subscription));
    }

    private ObjectType? Root(OperationType operation) =>
        declarations.RootTypeName(operation) is { } name ? (ObjectType)_types[name] : null;

    private static NamedType Shell(TypeDeclaration type)
    {
        var description = type.Description?.Value;
        return type.Kind switch
        {
            TypeKind.Scalar => new ScalarType(type.Name, description, type.Directives)
            {
                SpecifiedByUrl = AppliedDirectives.Text(type.Directives, "specifiedBy", "url"),
                IsBuiltIn = type.IsBuiltIn,
            },
            TypeKind.Object => new ObjectType(type.Name, description, type.Directives) { IsBuiltIn = type.IsBuiltIn },
            TypeKind.Interface => new InterfaceType(type.Name, description, type.Directives) { IsBuiltIn = type.IsBuiltIn },
            TypeKind.Union => new UnionType(type.Name, description, type.Directives) { IsBuiltIn = type.IsBuiltIn },
            TypeKind.Enum => new EnumType(type.Name, description, type.Directives, [.. type.Values.Select(MemberFactory.EnumValue)]) { IsBuiltIn = type.IsBuiltIn },
            _ => new InputObjectType(type.Name, description, type.Directives) { IsOneOf = type.IsOneOf, IsBuiltIn = type.IsBuiltIn },
        };
    }

    private void Complete(TypeDeclaration declaration, MemberFactory members)
    {
        switch (_types[declaration.Name])
        {
            case FieldsType type:
                type.Complete(
                    [.. declaration.Interfaces.Select(i => (InterfaceType)_types[i.Name.Value])],
                    [.. declaration.Fields.Select(f => members.Field(declaration.Name, f))],
                    MetaFieldsOf(declaration.Name));
                break;
            case UnionType type:
                type.Complete([.. declaration.Members.Select(m => (ObjectType)_types[m.Name.Value])], MetaFields.TypeName(type.Name, _types["String"]));
                break;
            case InputObjectType type:
                type.Complete([.. declaration.InputFields.Select(members.InputValue)]);
                break;
        }
    }

    private ImmutableArray<FieldDefinition> MetaFieldsOf(string typeName)
    {
        var name = MetaFields.TypeName(typeName, _types["String"]);
        return typeName == declarations.RootTypeName(OperationType.Query)
            ? [name, MetaFields.Schema(typeName, _types["__Schema"]), MetaFields.Type(typeName, _types["__Type"], _types["String"])]
            : [name];
    }
}
