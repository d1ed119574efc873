namespace DataExchange.Federation.Composition.Tests.Registries;

/// <summary>The supergraph in the repository is what its registries compose to.</summary>
public sealed class CommittedSupergraphTests
{
    private const string Refresh =
        "schemas/supergraph.graphql is not current; refresh it with: dotnet run --project src/DataExchange.Cli -- compose --out schemas/supergraph.graphql "
        + "population=schemas/population.graphql land=schemas/land.graphql tax=schemas/tax.graphql documents=schemas/documents.graphql "
        + "--url population=http://127.0.0.1:4001/graphql --url land=http://127.0.0.1:4002/graphql --url tax=http://127.0.0.1:4003/graphql --url documents=http://127.0.0.1:4004/graphql";

    [Fact]
    public void Registries_composed_areTheCommittedSupergraph()
    {
        var result = Composer.Compose(RegistrySchemas.All);

        Assert.Empty(result.Errors);
        Assert.True(result.Sdl == File.ReadAllText(Path.Combine(RegistrySchemas.Folder(), "supergraph.graphql")), Refresh);
    }

    [Fact]
    public void Registries_inAnyOrder_areTheSameBytes()
    {
        var expected = Composer.Compose(RegistrySchemas.All).Sdl;
        var sources = RegistrySchemas.All.ToList();
        for (var i = 0; i < sources.Count; i++)
        {
            sources = [.. sources.Skip(1), sources[0]];
            Assert.Equal(expected, Composer.Compose(sources).Sdl);
            Assert.Equal(expected, Composer.Compose([.. sources.AsEnumerable().Reverse()]).Sdl);
        }
    }
}
