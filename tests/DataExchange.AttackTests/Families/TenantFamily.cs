using System.Globalization;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;
using DataExchange.Access.Stores;
using DataExchange.AttackTests.Cases;
using DataExchange.AttackTests.Harness;
using DataExchange.AttackTests.Transports;
using DataExchange.AttackTests.Worlds;

namespace DataExchange.AttackTests.Families;

/// <summary>
/// Property 13 on the real gateway: whatever happens to agreements, agencies and consents of others, an agency is answered the same bytes, and registries are asked the same
/// for it. The seed is printed; set <c>ATTACK_SEED</c> to repeat a run.
/// </summary>
public abstract class TenantFamily(bool onPostgres)
{
    private const int Changes = 16;

    private static readonly string[] s_cases = ["T01b", "T07", "T12", "T16b", "T33b", "T42", "T52", "T09b"];

    [Fact]
    public async Task Property_13_what_happens_to_other_agencies_changes_no_byte_of_an_answer()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ATTACK_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"ATTACK_SEED={seed.ToString(CultureInfo.InvariantCulture)}");
        var random = new Random(seed);
        await using var system = await StartAsync();
        var (housing, investigator) = (new Observer(system, Callers.Housing), new Observer(system, Callers.Investigator));
        var before = await SeenAsync(housing);
        var seenByOthers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Changes; i++)
        {
            var change = await ChangeAsync(system, random, i);

            Assert.True(before == await SeenAsync(housing), $"change {i}, {change}, is noticed by another agency:\n{before}\n--\n{await SeenAsync(housing)}");
            seenByOthers.Add(await SeenAsync(investigator));
        }

        Assert.True(seenByOthers.Count > 1, "No change changed anything for anybody.");
    }

    [Fact]
    public async Task Negative_control_of_13_a_change_of_its_own_agreement_is_noticed()
    {
        await using var system = await StartAsync();
        var housing = new Observer(system, Callers.Housing);
        var before = await SeenAsync(housing);
        var own = system.State.Agreements.Single(a => a is { ProviderAgency: "G01", ConsumerAgency: "H29" });

        await system.ChangeAsync(new AccessChange { Agreements = [own with { Status = AgreementStatus.Suspended }] });

        Assert.NotEqual(before, await SeenAsync(housing));
    }

    private Task<AttackSystem> StartAsync() =>
        AttackSystem.StartAsync(new AttackSetup { World = ReferenceWorlds.WorldOf("first", hasConvictions: true), OnPostgres = onPostgres });

    private static async Task<string> SeenAsync(Observer observer)
    {
        var seen = new List<string>();
        foreach (var id in s_cases)
        {
            var observation = await observer.SendAsync(CaseCatalogue.ById[id], TransportMatrix.All[TransportMatrix.Post], []);
            seen.Add($"{id} {observation.Reply.Normalised}\n{observation.Calls}");
        }

        return string.Join('\n', seen);
    }

    private static async Task<string> ChangeAsync(AttackSystem system, Random random, int number)
    {
        switch (random.Next(5))
        {
            case 0:
                await system.ChangeAsync(OfOthers(system, [.. Callers.EverythingCoordinates.Where(_ => random.Next(2) == 0), "Query.*"], GrantEffect.Allow));
                return "other grants of another agency";
            case 1:
                await system.ChangeAsync(OfOthers(system, [.. Callers.HousingCoordinates.Where(_ => random.Next(2) == 0), "Citizen.name"], GrantEffect.Deny));
                return "denials of another agency";
            case 2:
                var status = random.Next(2) == 0 ? AgreementStatus.Revoked : AgreementStatus.Suspended;
                await system.ChangeAsync(new AccessChange { Agreements = [.. system.State.Agreements.Where(a => a.ConsumerAgency == "H30" && random.Next(2) == 0).Select(a => a with { Status = status })] });
                return "agreements of another agency that end";
            case 3:
                var agency = system.State.FindAgency("H30")!;
                await system.ChangeAsync(new AccessChange { Agencies = [agency with { Status = random.Next(2) == 0 ? AgencyStatus.Suspended : AgencyStatus.Active }] });
                return "another agency suspended, or not";
            default:
                await system.ConsentAsync("1", c => c with { Id = $"c-other-{number}", Agreement = new AgreementReference("G01-H30", 1) }, "Citizen.name", "Citizen.dob");
                return "a consent under the agreement of another agency";
        }
    }

    private static AccessChange OfOthers(AttackSystem system, IReadOnlyList<string> coordinates, GrantEffect effect)
    {
        var clauses = Callers.Allow(coordinates.Distinct(StringComparer.Ordinal)).Select(g => g with { Effect = effect }).ToList();
        var state = AccessStates.Of(system.Supergraph, new Dictionary<string, IReadOnlyList<Grant>> { [Callers.Investigator] = clauses, [Callers.Nobody] = clauses });
        return new AccessChange { Agreements = state.Agreements };
    }
}
