using DataExchange.AccessLog.Appending;
using DataExchange.AccessLog.Records;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Records;

/// <summary>Each part of an answer is recorded before it leaves, and decisions hold for all parts.</summary>
public sealed class DeferredRecordTests
{
    private const string Query = "{ citizen(id: 1) { name ... @defer { dues { nodes { year payer { name } } } nationalId } } }";

    [Fact]
    public async Task Every_part_has_a_record_of_its_own_and_the_first_has_all_decisions()
    {
        await using var system = await PeopleSystem.StartAsync();

        using var parts = await PartReader.AskAsync(system, Query);
        await parts.RestAsync();

        var (first, second) = (system.Gateway.Log.Records[0], system.Gateway.Log.Records[1]);
        Assert.Equal(2, system.Gateway.Log.Records.Count);
        Assert.Equal(first.RequestId + ".1", second.RequestId);
        Assert.All((string[])["Citizen.name", "Citizen.dues", "Due.year", "Citizen.nationalId"], c => Assert.Contains(first.Decisions, d => d.Coordinate == c));
        Assert.Contains("tax", first.Registries.Concat(second.Registries));
        Assert.Equal(AccessOutcome.Served, second.Outcome);
        Assert.NotEmpty(second.Subjects);
    }

    [Fact]
    public async Task Denied_cell_is_denied_in_a_later_part_too_and_listed_once()
    {
        await using var system = await PeopleSystem.StartAsync();

        using var parts = await PartReader.AskAsync(
            system, "{ citizen(id: 1) { name nationalId ... @defer { nationalId income dues { nodes { year } } } } }");
        var all = await parts.RestAsync();

        Assert.Contains("\"denied\":[{\"coordinate\":\"Citizen.nationalId\"", all[0], StringComparison.Ordinal);
        Assert.Equal(2, all[0].Split("\"reason\"").Length - 1);
        Assert.Contains("\"income\":null", all[1], StringComparison.Ordinal);
        Assert.Empty(Canaries.In(string.Concat(all) + system.Gateway.Log.Text + system.Gateway.Lines.Text));
        Assert.DoesNotContain("income", system.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Part_that_cannot_be_recorded_is_not_served()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Gateway.Log.Behaviour = record => Task.FromResult<AppendOutcome>(
            record.RequestId.Contains('.', StringComparison.Ordinal) ? new LogUnavailable("The disk is full.") : new Appended("r", 0, 1));

        using var parts = await PartReader.AskAsync(system, Query);
        var all = await parts.RestAsync();

        Assert.Contains("\"name\":\"Ana\"", all[0], StringComparison.Ordinal);
        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"The part could not be recorded, and what is not recorded is not answered.","extensions":{"code":"ACCESS_LOG_UNAVAILABLE"}}]}],"hasNext":false}""",
            all[1]);
    }

    [Fact]
    public async Task Answer_whose_first_part_cannot_be_recorded_is_not_served()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Gateway.Log.Behaviour = _ => Task.FromResult<AppendOutcome>(new LogUnavailable("The disk is full."));

        using var parts = await PartReader.AskAsync(system, Query);

        Assert.Equal(503, parts.Status);
    }

    [Fact]
    public async Task While_the_record_of_a_part_is_not_durable_the_part_does_not_arrive()
    {
        await using var system = await PeopleSystem.StartAsync();
        var gate = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        system.Gateway.Log.Behaviour = record =>
            record.RequestId.Contains('.', StringComparison.Ordinal) ? gate.Task : Task.FromResult<AppendOutcome>(new Appended("r", 0, 1));

        using var parts = await PartReader.AskAsync(system, Query);
        await parts.NextAsync();
        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        var second = parts.NextAsync();
        var other = await system.Gateway.Client.GetAsync("/health/live");

        Assert.Equal(200, other.Status);
        Assert.False(second.IsCompleted);
        gate.SetResult(new Appended("r", 1, 1));
        Assert.Contains("2026", await second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_that_leaves_cancels_what_is_under_way_and_the_registry_that_was_asked_is_recorded()
    {
        await using var system = await PeopleSystem.StartAsync();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var never = new TaskCompletionSource();
        var answer = system.Tax.Script;
        system.Tax.Script = request =>
        {
            asked.TrySetResult();
            return answer(request) with { Gate = never.Task };
        };

        using (var parts = await PartReader.AskAsync(system, Query))
        {
            await parts.NextAsync();
            await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        }

        await system.Gateway.Log.AppendedAsync(TestContext.Current.CancellationToken);
        await system.Gateway.Log.AppendedAsync(TestContext.Current.CancellationToken);
        Assert.Equal((AccessOutcome.Failed, "tax"), (system.Gateway.Log.Last.Outcome, Assert.Single(system.Gateway.Log.Last.Registries)));
    }
}
