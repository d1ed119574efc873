using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    private const string Land = """"
        """Land"""
        schema { query: Root mutation: Change }
        type Root { parcel(id: ID! = "x" @deprecated(reason: "r")): Parcel search: [Found!]! }
        type Change { none: Boolean }
        interface Node { id: ID! }
        type Parcel implements Node { id: ID! }
        extend type Parcel implements Area { area: Float! @deprecated }
        interface Area { area: Float @deprecated }
        union Found = Parcel
        extend union Found = Party
        type Party { name: String }
        enum Use { RICE @deprecated(reason: "old") FOREST }
        extend enum Use { WATER }
        scalar Geo @specifiedBy(url: "https://example.org/geo")
        input By @oneOf { id: ID use: Use }
        input Page { size: Int = 10 }
        extend input Page { after: String }
        directive @tag(name: String!) repeatable on OBJECT
        extend type Party @tag(name: "a")
        """";

    [Fact]
    public void Build_definitionsAndExtensions_areMerged()
    {
        var schema = Sdl.Build(Land);

        Assert.Equal("Land", schema.Description);
        Assert.Equal("Root", schema.QueryType.Name);
        Assert.Equal("Change", schema.MutationType!.Name);
        Assert.Null(schema.SubscriptionType);
        var parcel = Assert.IsType<ObjectType>(schema.FindType("Parcel"));
        Assert.Equal(["id", "area"], parcel.Fields.Select(f => f.Name));
        Assert.Equal(["Node", "Area"], parcel.Interfaces.Select(i => i.Name));
        Assert.Equal("No longer supported", parcel.FindField("area")!.DeprecationReason);
        Assert.Equal(["Parcel", "Party"], Assert.IsType<UnionType>(schema.FindType("Found")).Types.Select(t => t.Name));
        Assert.Equal(["RICE", "FOREST", "WATER"], Assert.IsType<EnumType>(schema.FindType("Use")).Values.Select(v => v.Name));
        Assert.Equal("https://example.org/geo", Assert.IsType<ScalarType>(schema.FindType("Geo")).SpecifiedByUrl);
        Assert.True(Assert.IsType<InputObjectType>(schema.FindType("By")).IsOneOf);
        Assert.Equal(["size", "after"], Assert.IsType<InputObjectType>(schema.FindType("Page")).Fields.Select(f => f.Name));
        Assert.Equal("tag", Assert.Single(schema.FindType("Party")!.Directives).Name.Value);
        var id = schema.QueryType.FindField("parcel")!.FindArgument("id")!;
        Assert.Equal(("ID!", "r", false), (id.Type.ToString(), id.DeprecationReason, id.IsRequired));
    }

    [Fact]
    public void Build_compositeTypes_haveMetaFields()
    {
        var schema = Sdl.Build(Land);

        foreach (var name in new[] { "Root", "Node", "Found", "Parcel", "__Type" })
        {
            Assert.Equal("String!", ((CompositeType)schema.FindType(name)!).FindField("__typename")!.Type.ToString());
        }

        Assert.Equal("__Schema!", schema.QueryType.FindField("__schema")!.Type.ToString());
        Assert.Equal("String!", schema.QueryType.FindField("__type")!.FindArgument("name")!.Type.ToString());
        Assert.Null(((CompositeType)schema.FindType("Parcel")!).FindField("__schema"));
        Assert.DoesNotContain(schema.QueryType.Fields, f => f.IsMetaField);
    }

    [Fact]
    public void Build_builtIns_areThereAndMarked()
    {
        var schema = Sdl.Build("type Query { a: String }");

        Assert.Equal(["deprecated", "include", "oneOf", "skip", "specifiedBy"], schema.Directives.Select(d => d.Name).Order(StringComparer.Ordinal));
        Assert.All(schema.Directives, d => Assert.True(d.IsBuiltIn));
        Assert.Equal("Query", Assert.Single(schema.Types, t => !t.IsBuiltIn).Name);
        Assert.NotNull(schema.FindType("Boolean"));
    }

    [Fact]
    public void Build_builtInScalarsThatNothingRefersTo_areLeftOut()
    {
        var schema = Sdl.Build("type Query { a(x: ID): String }");

        Assert.NotNull(schema.FindType("ID"));
        Assert.Null(schema.FindType("Int"));
        Assert.Null(schema.FindType("Float"));
    }

    [Fact]
    public void Build_withoutSchemaDefinition_takesRootsByName()
    {
        var schema = Sdl.Build("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");

        Assert.Equal("Mutation", schema.RootType(OperationType.Mutation)!.Name);
        Assert.Equal("Subscription", schema.RootType(OperationType.Subscription)!.Name);
        Assert.Null(Sdl.Build("schema { query: Query } type Query { a: Int } type Mutation { a: Int }").MutationType);
        Assert.Equal("M", Sdl.Build("type Query { a: Int } type M { a: Int } extend schema { mutation: M }").MutationType!.Name);
    }

    [Fact]
    public void Build_possibleTypesAndSubTypes_followDeclarations()
    {
        var schema = Sdl.Build(Land);
        var node = (CompositeType)schema.FindType("Node")!;
        var parcel = schema.FindType("Parcel")!;

        Assert.Equal([parcel], schema.PossibleTypes(node));
        Assert.True(schema.IsSubType(node, parcel));
        Assert.False(schema.IsSubType(node, schema.FindType("Party")!));
    }

    [Fact]
    public void Build_manyErrors_reportsAllAtOnce()
    {
        var errors = Sdl.Errors("type A { a: Nope } type A { b: Int } union U input I { a: I! } enum E { A A } scalar S @nope");

        Assert.Equal(
            ["InputObjectCycles", "KnownDirectives", "KnownTypeNames", "NonEmptyTypes", "RootTypes", "UniqueEnumValueNames", "UniqueTypeNames"],
            errors.Select(e => e.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_allowUnknownDirectives_acceptsThemButChecksKnownOnes()
    {
        var lenient = new SchemaBuilderOptions { AllowUnknownDirectives = true };

        Sdl.Build("type Query @key(fields: \"id\") { a: Int }", lenient);
        Assert.NotEmpty(Sdl.Errors("type Query @skip(if: true) { a: Int }", lenient));
    }

    [Fact]
    public void Build_allowOrphanExtensions_takesThemAsDefinitions()
    {
        var schema = Sdl.Build("extend type Query { a: Int } extend type Query { b: Int }", new SchemaBuilderOptions { AllowOrphanExtensions = true });

        Assert.Equal(["a", "b"], schema.QueryType.Fields.Select(f => f.Name));
    }

    [Fact]
    public void Build_assumeValid_checksOnlyWhatItNeeds()
    {
        Sdl.Build("type Query { a: Int @nope } type Empty", SchemaBuilderOptions.Derived);

        Assert.NotEmpty(Sdl.Errors("type Query { a: Nope }", SchemaBuilderOptions.Derived));
        Assert.NotEmpty(Sdl.Errors("type Foo { a: Int }", SchemaBuilderOptions.Derived));
        Assert.NotEmpty(Sdl.Errors("type Query { a: Int a: Int }", SchemaBuilderOptions.Derived));
        Assert.NotEmpty(Sdl.Errors("type Query implements Query { a: Int }", SchemaBuilderOptions.Derived));
        Assert.NotEmpty(Sdl.Errors("type Query { a: Int } union U = U", SchemaBuilderOptions.Derived));
        Assert.NotEmpty(Sdl.Errors("enum Query { A }", SchemaBuilderOptions.Derived));
    }
}
