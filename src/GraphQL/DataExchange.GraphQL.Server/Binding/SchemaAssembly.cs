using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.Server.Federation;
using DataExchange.GraphQL.Text;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>SDL and bindings to a served schema: parse, complete, build, hold the bindings against it.</summary>
internal static class SchemaAssembly
{
    /// <summary>Every rule of the specification, except that types of others may be extended without a definition, as subgraphs do.</summary>
    private static readonly SchemaBuilderOptions SubgraphRules = new() { AllowOrphanExtensions = true };

    public static ServerSchema Build(string sdl, BindingSet bindings)
    {
        var document = Parse(sdl);
        var subgraph = SubgraphDocument.Complete(document);
        var schema = BuildSchema(subgraph.Document);
        var errors = new List<string>(bindings.Errors);
        errors.AddRange(bindings.Objects.Values.Append(bindings.Query).Append(bindings.Mutation).SelectMany(b => b.Errors));
        errors.AddRange(ScalarRule.Check(schema, bindings));
        var resolvers = new ResolverTable(schema, subgraph, bindings, sdl, errors).Build();
        var entities = new EntityTable(schema, subgraph, bindings, errors).Build();
        if (errors.Count > 0)
        {
            throw new ServerSchemaException([.. errors]);
        }

        return new ServerSchema(schema, sdl, resolvers, entities, bindings);
    }

    private static DocumentNode Parse(string sdl)
    {
        var result = Parser.Parse(new Source(sdl, "schema"), ParserOptions.Schema);
        return result.Document ?? throw new ServerSchemaException([Describe(result.Error!)]);
    }

    private static Schema BuildSchema(DocumentNode document)
    {
        var result = SchemaBuilder.Build(document, SubgraphRules);
        return result.Schema ?? throw new ServerSchemaException([.. result.Errors.Select(Describe)]);
    }

    private static string Describe(GraphQLError error) =>
        error.Locations is [{ Position: { } position }, ..] ? $"{position.Line}:{position.Column}: {error.Message}" : error.Message;
}
