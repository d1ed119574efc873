using DataExchange.Access.Agreements;
using DataExchange.Gateway.Tests.Harness;

namespace DataExchange.Gateway.Tests.Decisions;

/// <summary>Bounds of agreements, on a running gateway with a real store.</summary>
public sealed class VolumeTests
{
    private const string Both = "{ citizens { nodes { name } } }";

    [Fact]
    public async Task Requests_beyond_the_day_s_bound_ask_no_registry()
    {
        await using var people = await ConsentingPeople.StartAsync(new AgreementLimits { RequestsPerDay = 2 });
        Assert.Equal(200, (await people.AskAsync(Both)).Status);
        Assert.Equal(200, (await people.AskAsync(Both)).Status);
        var asked = people.System.Registry.Requests.Count;

        var reply = await people.AskAsync(Both);

        Assert.Equal((429, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.InRange(int.Parse(reply.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 86_400);
        Assert.Equal(asked, people.System.Registry.Requests.Count);
    }

    [Fact]
    public async Task Answer_about_more_people_than_one_may_show_does_not_leave()
    {
        await using var people = await ConsentingPeople.StartAsync(new AgreementLimits { SubjectsPerRequest = 1 });
        Assert.Equal("""{"citizen":{"name":"Ana"}}""", (await people.AskAsync("{ citizen(id: 1) { name } }")).Data);

        var reply = await people.AskAsync(Both);

        Assert.Equal((403, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.DoesNotContain("Ana", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_people_of_a_day_are_counted_across_requests()
    {
        await using var people = await ConsentingPeople.StartAsync(new AgreementLimits { SubjectsPerDay = 1 });
        Assert.Equal(200, (await people.AskAsync("{ citizen(id: 1) { name } }")).Status);
        Assert.Equal(200, (await people.AskAsync("{ citizen(id: 1) { name } }")).Status);

        var reply = await people.AskAsync("{ citizen(id: 2) { name } }");

        Assert.Equal((429, "LIMIT_EXCEEDED"), (reply.Status, reply.Code));
        Assert.DoesNotContain("Eve", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_does_not_count()
    {
        await using var people = await ConsentingPeople.StartAsync(new AgreementLimits { RequestsPerDay = 1 });
        Assert.Equal(200, (await people.AskAsync(Both)).Status);
        Assert.Equal(200, (await people.AskAsync("{ provinces { code } }")).Status);
    }
}
