using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;
using DataExchange.Registries.Land;
using DataExchange.Registries.Population;

namespace DataExchange.Registries.Tests.Kit.Schemas;

/// <summary>What every registry's schema keeps to.</summary>
public sealed class RegistrySchemaTests
{
    private static readonly Dictionary<string, DocumentNode> Documents = new()
    {
        [PopulationRegistry.Name] = Parse(PopulationRegistry.Sdl),
        [LandRegistry.Name] = Parse(LandRegistry.Sdl),
    };

    public static TheoryData<string> Registries => [PopulationRegistry.Name, LandRegistry.Name];

    [Theory]
    [MemberData(nameof(Registries))]
    public void Every_field_is_classified_by_itself_or_its_type(string registry)
    {
        var bare = from type in Documents[registry].Definitions.OfType<TypeDefinitionNode>()
                   where !Has(type.Directives, "classified")
                   from field in Fields(type)
                   where !Has(field.Directives, "classified")
                   select $"{type.Name.Value}.{field.Name.Value}";
        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Registries))]
    public void Every_filter_and_order_field_names_a_coordinate_that_exists(string registry)
    {
        var coordinates = Documents[registry].Definitions.OfType<TypeDefinitionNode>()
            .SelectMany(type => Fields(type).Select(field => $"{type.Name.Value}.{field.Name.Value}")).ToHashSet(StringComparer.Ordinal);
        var inputs = Documents[registry].Definitions.OfType<InputObjectTypeDefinitionNode>().SelectMany(input => input.Fields).ToArray();
        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Assert.Contains(Revealed(input), coordinates));
    }

    [Theory]
    [MemberData(nameof(Registries))]
    public void Every_type_and_field_is_described(string registry)
    {
        var bare = from type in Documents[registry].Definitions.OfType<TypeDefinitionNode>()
                   where type.Name.Value != "Query"
                   from name in Fields(type).Where(field => field.Description is null).Select(field => field.Name.Value).Prepend(type.Description is null ? "" : null)
                   where name is not null
                   select $"{type.Name.Value}.{name}";
        Assert.Empty(bare);
    }

    [Theory]
    [InlineData("PageInfo")]
    [InlineData("SortDirection")]
    [InlineData("Party")]
    [InlineData("Date")]
    [InlineData("PersonalId")]
    [InlineData("DataClass")]
    public void Shared_type_is_the_same_everywhere(string name)
    {
        var printed = Documents.Values.Select(document => Printer.Print(document.Definitions.OfType<TypeDefinitionNode>().Single(type => type.Name.Value == name)));
        Assert.Single(printed.Distinct(StringComparer.Ordinal));
    }

    private static DocumentNode Parse(string sdl) => Parser.Parse(new Source(sdl, "schema")).Document!;

    private static System.Collections.Immutable.ImmutableArray<FieldDefinitionNode> Fields(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode node => node.Fields,
        InterfaceTypeDefinitionNode node => node.Fields,
        _ => [],
    };

    private static bool Has(IEnumerable<DirectiveNode> directives, string name) => directives.Any(directive => directive.Name.Value == name);

    private static string Revealed(InputValueDefinitionNode input) =>
        input.Directives.SingleOrDefault(directive => directive.Name.Value == "reveals")?.Arguments[0].Value is StringValueNode text ? text.Value : $"none for {input.Name.Value}";
}
