using System.Text.Json;
using DataExchange.Access.Agreements;
using DataExchange.Access.Demonstration;
using DataExchange.Access.Stores;
using DataExchange.AccessLog.Records;
using DataExchange.Administration.Tests.Harness;

namespace DataExchange.Administration.Tests.Consents;

/// <summary>Who read what of mine.</summary>
public sealed class UsageTests
{
    private const string Mine = "{ myUsage { entries { receipt agency client purpose case fields } endCursor } }";
    private const string Agreement = "AG-G01-G12.18-thue-dien-tu";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_sees_who_read_what_of_theirs_and_nothing_of_others()
    {
        await using var system = await ConsentSystem.StartAsync();
        await RecordAsync(system, "r-1", DemonstrationPeople.An);
        await RecordAsync(system, "r-2", DemonstrationPeople.Binh);
        await RecordAsync(system, "r-3", DemonstrationPeople.An, DemonstrationPeople.Binh);
        var reply = await system.SendAsync(ConsentSystem.Citizen(DemonstrationPeople.An), Mine);
        Assert.Equal(["r-1", "r-3"], Receipts(reply));
        Assert.Equal("""{"receipt":"r-1","agency":"G12.18","client":"VN:GOV:G12.18:thue-dien-tu","purpose":"TAX.ASSESS","case":null,"fields":["Citizen.fullName"]}""", reply.At("myUsage.entries.0").GetRawText());
        Assert.Null(reply.TextAt("myUsage.endCursor"));
        Assert.Empty(Receipts(await system.SendAsync(ConsentSystem.Citizen(DemonstrationPeople.Cuc), Mine)));
    }

    [Fact]
    public async Task Use_that_the_agreement_keeps_from_the_person_is_left_out()
    {
        await using var system = await ConsentSystem.StartAsync();
        await RecordAsync(system, "r-1", DemonstrationPeople.An);
        var state = (await system.Stores.Store!.LoadAsync(Cancellation)).Snapshot!;
        var secret = state.Agreements.Single(a => a.Id == Agreement) with { ShownToSubject = false };
        Assert.IsType<Saved>(await system.Stores.Store.SaveAsync(
            new AccessChange { Agreements = [secret with { ActivatedHash = AgreementContent.Hash(secret) }] }, state.Revision, new ChangeAuthor("t", "t"), Cancellation));
        Assert.Empty(Receipts(await system.SendAsync(ConsentSystem.Citizen(DemonstrationPeople.An), Mine)));
    }

    [Fact]
    public async Task Parent_sees_the_childs_and_a_stranger_does_not()
    {
        await using var system = await ConsentSystem.StartAsync();
        await RecordAsync(system, "r-1", ConsentSystem.Child);
        var query = Mine.Replace("myUsage", $"myUsage(speaker: {{ onBehalfOf: \"{ConsentSystem.Child}\" }})", StringComparison.Ordinal);
        Assert.Equal(["r-1"], Receipts(await system.SendAsync(ConsentSystem.Citizen(DemonstrationPeople.An), query)));
        Assert.Empty(Receipts(await system.SendAsync(ConsentSystem.Citizen(DemonstrationPeople.Cuc), query)));
        Assert.Equal("FORBIDDEN", (await system.SendAsync(ConsentSystem.Desk, Mine)).Code);
    }

    [Fact]
    public async Task Long_list_goes_on_from_its_cursor()
    {
        await using var system = await ConsentSystem.StartAsync();
        for (var i = 0; i < 203; i++)
        {
            await RecordAsync(system, $"r-{i}", DemonstrationPeople.An);
        }

        var an = ConsentSystem.Citizen(DemonstrationPeople.An);
        var first = await system.SendAsync(an, Mine);
        var rest = await system.SendAsync(an, Mine.Replace("myUsage", $"myUsage(after: \"{first.TextAt("myUsage.endCursor")}\")", StringComparison.Ordinal));
        Assert.Equal((200, 3), (Receipts(first).Count(), Receipts(rest).Count()));
        Assert.Equal("CURSOR_INVALID", (await system.SendAsync(an, Mine.Replace("myUsage", "myUsage(after: \"x\")", StringComparison.Ordinal))).Code);
    }

    private static IEnumerable<string?> Receipts(Reply reply) => reply.At("myUsage.entries").EnumerateArray().Select((JsonElement e) => e.GetProperty("receipt").GetString());

    private static async Task RecordAsync(ConsentSystem system, string receipt, params string[] people)
        => await system.Log.AppendAsync(
            new AccessRecord
            {
                RequestId = receipt,
                Time = system.Time.GetUtcNow(),
                Outcome = AccessOutcome.Served,
                Client = "VN:GOV:G12.18:thue-dien-tu",
                Agency = "G12.18",
                Purpose = "TAX.ASSESS",
                Agreements = [Agreement + "@1"],
                Decisions = [new("Citizen.fullName", "ALLOW", "d-1"), new("Citizen.religion", "DENY:FIELD_NOT_GRANTED", "d-2"), new("Query.citizen", "ALLOW", "d-3")],
                Subjects = [.. people.Select(p => ConsentSystem.Pseudonymiser.Subject("Citizen.personalId", p))],
            },
            Cancellation);
}
