using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;
using DataExchange.Access.Stores;
using DataExchange.Access.Validation;

namespace DataExchange.Access.Tests.Validation;

/// <summary>What a change makes wrong is found by looking at what it touched, and is what looking at everything finds.</summary>
public sealed class NewProblemsTests(ITestOutputHelper output)
{
    private const int Cases = 400;

    private static readonly string[] s_agencies = ["G10", "G12", "H29", "G99"];

    private static readonly string[] s_purposes = ["P.ONE", "P.TWO", "P.NEW", "bad"];

    private static readonly string[] s_clients = ["VN:GOV:H29:mot-cua", "VN:GOV:H29:khac", "VN:GOV:G12:thue"];

    private static readonly FieldCatalogue s_smaller = new CatalogueBuilder().Add("land", "G10", "T.b", DataClass.Personal).Build();

    [Fact]
    public void Changes_at_random_have_the_problems_that_the_whole_state_has()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var found = 0;
        for (var i = 0; i < Cases; i++)
        {
            var before = Change(random, 6).ApplyTo(SmallWorld.State());
            var after = Change(random, random.Next(1, 3)).ApplyTo(before);

            var problems = AccessValidator.NewProblems(before, after);

            Assert.Equal(AccessValidator.Validate(after).Except(AccessValidator.Validate(before)), problems);
            found += problems.Length;
        }

        Assert.True(found > Cases / 4, "Too few changes were wrong to show anything.");
    }

    [Fact]
    public void Old_fault_of_an_agreement_that_is_not_touched_is_no_new_one()
    {
        var before = SmallWorld.State(SmallWorld.Agreement(new Grant("T.gone", "1")), SmallWorld.Agreement() with { Id = "AG-2" });
        var after = new AccessChange { Agreements = [SmallWorld.Agreement(new Grant("T.gone", "2")) with { Id = "AG-2" }] }.ApplyTo(before);

        Assert.Equal(["agreement AG-2@1, article 2"], AccessValidator.NewProblems(before, after).Select(p => p.Where));
    }

    [Fact]
    public void Client_that_moves_to_another_agency_makes_the_agreements_that_name_it_wrong()
    {
        var before = SmallWorld.State(SmallWorld.Agreement());
        var after = new AccessChange { Clients = [before.Clients[0] with { AgencyCode = "G12" }] }.ApplyTo(before);

        Assert.Contains("AGREEMENT_CLIENT_UNKNOWN", AccessValidator.NewProblems(before, after).Select(p => p.Code));
    }

    [Fact]
    public void Field_that_leaves_the_catalogue_makes_the_agreements_that_grant_it_wrong()
    {
        var before = SmallWorld.State(SmallWorld.Agreement());

        Assert.Contains("GRANT_COORDINATE_UNKNOWN", AccessValidator.NewProblems(before, before.WithCatalogue(s_smaller)).Select(p => p.Code));
    }

    private static AccessChange Change(Random random, int agreements) => new()
    {
        Agencies = random.Next(3) == 0 ? [new Agency(Any(random, s_agencies), "", "", AgencyKind.Ministry)] : [],
        Clients = random.Next(3) == 0 ? [new Client(ClientId.Parse(Any(random, s_clients)), Any(random, s_agencies), "")] : [],
        Purposes = random.Next(3) == 0 ? [new Purpose(Any(random, s_purposes), PurposeCategory.Procedure, "", "", Any(random, s_agencies))] : [],
        Agreements = [.. Enumerable.Range(0, agreements).Select(_ => Agreement(random)).DistinctBy(a => a.Reference)],
        Catalogue = random.Next(10) == 0 ? s_smaller : null,
    };

    private static Agreement Agreement(Random random) => SmallWorld.Agreement(new Grant(Any(random, "T.a", "T.*", "T.gone", "T.other"), "1")) with
    {
        Id = Any(random, "AG-1", "AG-2", "AG-3", "AG-4"),
        Version = random.Next(1, 3),
        Status = random.Next(3) == 0 ? AgreementStatus.Active : AgreementStatus.Draft,
        ConsumerAgency = Any(random, s_agencies),
        Clients = [ClientId.Parse(Any(random, s_clients))],
        Purposes = [Any(random, s_purposes)],
    };

    private static string Any(Random random, params string[] of) => of[random.Next(of.Length)];
}
