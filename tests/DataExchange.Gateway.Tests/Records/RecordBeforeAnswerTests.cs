using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using DataExchange.AccessLog.Appending;
using DataExchange.Gateway.Tests.Harness;
using DataExchange.Testing.Subgraphs;

namespace DataExchange.Gateway.Tests.Records;

/// <summary>No byte of an answer leaves before its record is durable, and none at all where it cannot be.</summary>
public sealed class RecordBeforeAnswerTests
{
    private const string Query = "{ citizen(id: 1) { name } }";

    [Theory]
    [InlineData("""{"query":"{ citizen(id: 1) { name } }"}""", "200")]
    [InlineData("""{"query":"{ nothing }"}""", "400")]
    [InlineData("not json", "400")]
    public async Task While_the_record_is_not_durable_no_byte_of_the_answer_arrives(string body, string status)
    {
        await using var system = await PeopleSystem.StartAsync();
        var gate = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        system.Gateway.Log.Behaviour = _ => gate.Task;
        using var client = new TcpClient();
        await client.ConnectAsync(system.Gateway.Url.Host, system.Gateway.Url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: application/graphql-response+json\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n" +
                $"Authorization: Bearer {system.Gateway.Tokens.Of(PeopleAccess.Client)}\r\nConnection: close\r\n\r\n{body}"),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var first = reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

        await system.Gateway.Log.ArrivalAsync(TestContext.Current.CancellationToken);
        var other = await system.Gateway.Client.GetAsync("/health/live");

        Assert.Equal(200, other.Status);
        Assert.False(first.IsCompleted);
        gate.SetResult(new Appended("r", 0, 1));
        Assert.StartsWith($"HTTP/1.1 {status}", await first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overloaded_log_answers_503_with_a_time_to_come_back_and_without_data()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Gateway.Log.Behaviour = _ => Task.FromResult<AppendOutcome>(new Overloaded(TimeSpan.FromSeconds(2.5)));

        var reply = await system.AskAsync(Query);

        AssertNotAnswered(reply);
        Assert.Equal("3", reply.Headers["Retry-After"]);
    }

    [Fact]
    public async Task Unavailable_log_answers_503_without_data()
    {
        await using var system = await PeopleSystem.StartAsync();
        system.Gateway.Log.Behaviour = _ => Task.FromResult<AppendOutcome>(new LogUnavailable("The disk is full."));

        AssertNotAnswered(await system.AskAsync(Query));
        AssertNotAnswered(await system.AskAsync("{ nothing }"));
    }

    [Fact]
    public async Task Unavailable_log_is_told_to_the_operator_once_when_it_begins_and_once_when_it_ends()
    {
        await using var system = await PeopleSystem.StartAsync();
        var plain = system.Gateway.Log.Behaviour;
        system.Gateway.Log.Behaviour = _ => Task.FromResult<AppendOutcome>(new LogUnavailable("The disk is full."));
        await system.AskAsync(Query);
        await system.AskAsync(Query);
        Assert.Single(Regex.Matches(system.Gateway.Lines.Text, "not recorded and therefore not answered. The disk is full."));
        Assert.DoesNotContain("answered again", system.Gateway.Lines.Text, StringComparison.Ordinal);

        system.Gateway.Log.Behaviour = plain;
        await system.AskAsync(Query);
        await system.AskAsync(Query);

        Assert.Single(Regex.Matches(system.Gateway.Lines.Text, "are recorded and answered again"));
    }

    [Fact]
    public async Task Log_that_breaks_answers_503_without_data_and_the_gateway_recovers()
    {
        await using var system = await PeopleSystem.StartAsync();
        var plain = system.Gateway.Log.Behaviour;
        system.Gateway.Log.Behaviour = _ => throw new InvalidOperationException("CANARY");

        var broken = await system.AskAsync(Query);
        system.Gateway.Log.Behaviour = plain;
        var healed = await system.AskAsync(Query);

        AssertNotAnswered(broken);
        Assert.DoesNotContain("   at ", broken.Text, StringComparison.Ordinal);
        Assert.Empty(system.Leaks(broken));
        Assert.Equal(200, healed.Status);
    }

    [Fact]
    public async Task Client_that_goes_away_after_registries_were_asked_leaves_a_record()
    {
        await using var system = await PeopleSystem.StartAsync();
        var gate = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        system.Registry.Script = _ =>
        {
            asked.TrySetResult();
            return ScriptedReply.Json("""{"data":null}""") with { Gate = gate.Task };
        };
        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken))
        {
            using var http = new HttpClient { BaseAddress = system.Gateway.Url };
            http.DefaultRequestHeaders.Authorization = new("Bearer", system.Gateway.Tokens.Of(PeopleAccess.Client));
            using var content = new StringContent("""{"query":"{ citizen(id: 1) { name } }"}""", Encoding.UTF8, "application/json");
            var pending = http.PostAsync("/graphql", content, leaving.Token);
            await asked.Task;
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        }

        await system.Gateway.Log.AppendedAsync(TestContext.Current.CancellationToken);
        gate.SetResult();
        var record = Assert.Single(system.Gateway.Log.Records);
        Assert.Equal(PeopleAccess.Client, record.Client);
        Assert.Contains("CLIENT_CLOSED_REQUEST", record.ErrorCodes);
        Assert.Contains(record.Decisions, d => d.Coordinate == "Citizen.name");
    }

    private static void AssertNotAnswered(Reply reply)
    {
        Assert.Equal((503, "ACCESS_LOG_UNAVAILABLE", null), (reply.Status, reply.Code, reply.Data));
        Assert.True(int.Parse(reply.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) >= 1);
        Assert.DoesNotContain("Ana", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("disk", reply.Text, StringComparison.Ordinal);
    }
}
