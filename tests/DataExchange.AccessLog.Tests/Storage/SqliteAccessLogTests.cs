using DataExchange.AccessLog.Storage.Reading;

namespace DataExchange.AccessLog.Tests.Storage;

public sealed class SqliteAccessLogTests : AccessLogConformance
{
    protected override Task<ILogPlace> CreateAsync() => Task.FromResult<ILogPlace>(new SqlitePlace());

    [Fact]
    public async Task Records_about_a_person_are_found_without_reading_those_about_others()
    {
        await using var place = await CreateAsync();
        await using var log = await OpenAsync(place.Options);
        await using var connection = await place.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of the reader.
        command.CommandText = "EXPLAIN QUERY PLAN " + StoreReader.OfSubject;
#pragma warning restore CA2100
        foreach (var name in new[] { "@a", "@b", "@c", "@d", "@e" })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1);
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var plan = await command.ExecuteReaderAsync(Cancellation);
        while (await plan.ReadAsync(Cancellation))
        {
            steps.Add(plan.GetString(3));
        }

        Assert.All(steps, step => Assert.StartsWith("SEARCH", step, StringComparison.Ordinal));
        Assert.Equal(2, steps.Count);
    }

    [Fact]
    public Task Replace_is_refused() => RefusedAsync("INSERT OR REPLACE INTO access_record SELECT shard, sequence, epoch, 'other', recorded_at, body, leaf_hash FROM access_record");
}
