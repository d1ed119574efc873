using DataExchange.Access.Catalogue;
using DataExchange.Access.Demonstration;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.Access.Tests.Demonstration;

/// <summary>Reads the classified coordinates of the four committed schemas.</summary>
internal static class SchemaCatalogue
{
    internal static FieldCatalogue Read()
    {
        var builder = new CatalogueBuilder();
        foreach (var (registry, owner) in DemonstrationRegistries.Owners)
        {
            var path = Path.Combine(AppContext.BaseDirectory, "schemas", registry + ".graphql");
            var parsed = Parser.Parse(new Source(File.ReadAllText(path), path), ParserOptions.Schema);
            Assert.Null(parsed.Error);
            foreach (var type in parsed.Document!.Definitions.OfType<ObjectTypeDefinitionNode>())
            {
                Add(builder, registry, owner, type);
            }
        }

        return builder.Build();
    }

    private static void Add(CatalogueBuilder builder, string registry, string owner, ObjectTypeDefinitionNode type)
    {
        foreach (var field in type.Fields.Where(f => Find(f.Directives, "external") is null))
        {
            var stated = Find(field.Directives, "classified") ?? Find(type.Directives, "classified");
            Assert.True(stated is not null, $"{registry}: {type.Name.Value}.{field.Name.Value} is not classified");
            var name = ((EnumValueNode)stated.Arguments.Single(a => a.Name.Value == "as").Value).Value;
            Assert.True(WireName.TryParse(name, out DataClass @class));
            builder.Add(registry, owner, $"{type.Name.Value}.{field.Name.Value}", @class, shape: Shape(field.Type));
        }
    }

    /// <summary>As much of the shapes as the demonstration's conditions read.</summary>
    private static FieldShape Shape(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => Shape(nonNull.Type),
        NamedTypeNode { Name.Value: "String" } => new FieldShape(FieldKind.Text),
        NamedTypeNode { Name.Value: "Address" } => new FieldShape(FieldKind.Object, "Address"),
        _ => default,
    };

    private static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name)
        => directives.FirstOrDefault(d => d.Name.Value == name);
}
