using DataExchange.Registries.Filling;
using DataExchange.Registries.Land;
using DataExchange.Registries.Population;
using DataExchange.Registries.Storage;
using DataExchange.Registries.Synthetic;

namespace DataExchange.Registries.Tests.Kit.Storage;

public sealed class StoreTests
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Second_fill_of_the_same_world_reuses_the_store_and_another_world_replaces_it(Provider provider)
    {
        SkipWithoutServer(provider);
        await using var place = await StorePlace.MakeAsync(provider);
        var registry = (await LandRegistry.OpenAsync(place.Options("land"), TimeProvider.System, Cancel)).Require();
        var (world, other) = (new SyntheticWorld(1, 50), new SyntheticWorld(2, 50));
        Assert.Equal(SeedOutcome.Filled, await registry.SeedAsync(world, null, Cancel));
        Assert.Equal(SeedOutcome.Reused, await registry.SeedAsync(world, null, Cancel));
        Assert.Equal(SeedOutcome.Filled, await registry.SeedAsync(other, null, Cancel));
        Assert.Equal(SeedOutcome.Reused, await registry.SeedAsync(other, null, Cancel));
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Half_filled_store_is_filled_again(Provider provider)
    {
        SkipWithoutServer(provider);
        await using var place = await StorePlace.MakeAsync(provider);
        var registry = (await PopulationRegistry.OpenAsync(place.Options("population"), TimeProvider.System, Cancel)).Require();
        var world = new SyntheticWorld(1, 10_000);
        using var source = new CancellationTokenSource();
        var stop = new Reports(report =>
        {
            if (report.Done > 0)
            {
                source.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => registry.SeedAsync(world, stop, source.Token));
        var reports = new List<SeedProgress>();
        Assert.Equal(SeedOutcome.Filled, await registry.SeedAsync(world, new Reports(reports.Add), Cancel));
        Assert.Equal(reports[^1].Total, reports[^1].Done);
        Assert.Equal(TimeSpan.Zero, reports[^1].Remaining);
        Assert.Equal(SeedOutcome.Reused, await registry.SeedAsync(world, null, Cancel));
    }

    [Theory]
    [InlineData("this is no connection string", "STORE_CONNECTION_STRING_INVALID")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=u;Password=secret-word;Timeout=2", "STORE_UNREACHABLE")]
    public async Task Wrong_connection_string_is_a_problem_without_secrets(string connection, string code)
    {
        var opening = await LandRegistry.OpenAsync(new RegistryStoreOptions { Name = "land", ConnectionString = connection }, TimeProvider.System, Cancel);
        Assert.Null(opening.Registry);
        Assert.Equal(code, opening.Problem?.Code);
        Assert.DoesNotContain("secret-word", opening.Problem!.Message, StringComparison.Ordinal);
        Assert.Throws<StoreException>(opening.Require);
    }

    [Fact]
    public async Task Unknown_database_is_a_problem()
    {
        SkipWithoutServer(Provider.Postgres);
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(StorePlace.PostgresServer) { Database = "not_there" }.ConnectionString;
        var opening = await LandRegistry.OpenAsync(new RegistryStoreOptions { Name = "land", ConnectionString = connection }, TimeProvider.System, Cancel);
        Assert.Equal("STORE_DATABASE_UNKNOWN", opening.Problem?.Code);
    }

    [Fact]
    public async Task Directory_that_is_a_file_is_a_problem()
    {
        var file = Path.GetTempFileName();
        var opening = await LandRegistry.OpenAsync(new RegistryStoreOptions { Name = "land", DataDirectory = file }, TimeProvider.System, Cancel);
        Assert.Equal("STORE_DIRECTORY_UNUSABLE", opening.Problem?.Code);
        File.Delete(file);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static void SkipWithoutServer(Provider provider)
    {
        if (provider == Provider.Postgres && StorePlace.PostgresServer is null)
        {
            Assert.Skip("DATAEXCHANGE_TEST_POSTGRES is not set.");
        }
    }

    private sealed class Reports(Action<SeedProgress> report) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => report(value);
    }
}
