using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;

namespace DataExchange.Access.Tests.Decisions;

/// <summary>How long a gateway may keep what it reads on a decision.</summary>
public sealed class CacheSecondsTests
{
    private static readonly ProfileKey _key = new(ClientId.Parse(SmallWorld.Client), "P.ONE", false);

    [Theory]
    [InlineData(DataClass.Internal, null, null)]
    [InlineData(DataClass.Internal, 0, 0)]
    [InlineData(DataClass.Personal, 60, 60)]
    [InlineData(DataClass.Sensitive, null, 0)]
    [InlineData(DataClass.Sensitive, 0, 0)]
    [InlineData(DataClass.Sensitive, 60, 60)]
    public void Decision_has_the_bound_of_its_clause_and_none_for_sensitive_data_is_never(DataClass dataClass, int? seconds, int? expected)
    {
        Assert.Equal(expected, Compile(dataClass, new Grant("T.a", "1") { CacheSeconds = seconds }).Decide("T.a").CacheSeconds);
        Assert.Equal(expected, Compile(dataClass, new Grant("T.a", "1") { CacheSeconds = seconds, Transform = Transform.Exists }).Decide("T.a").CacheSeconds);
        Assert.Equal(expected, Compile(dataClass, new Grant("T.a", "1") { CacheSeconds = seconds, ConsentScope = "S" }).Decide("T.a").CacheSeconds);
    }

    [Fact]
    public void Decision_without_a_clause_has_no_bound()
    {
        var profile = Compile(DataClass.Internal, new Grant("T.a", "1") { CacheSeconds = 60 });

        Assert.Null(profile.Decide("T.open").CacheSeconds);
        Assert.Null(profile.Decide("T.b").CacheSeconds);
        Assert.Null(profile.Decide("T.unknown").CacheSeconds);
    }

    [Fact]
    public void Decision_has_the_bound_of_the_widest_clause_not_of_others()
    {
        var profile = Compile(
            DataClass.Internal,
            new Grant("T.a", "1") { Transform = Transform.Exists, CacheSeconds = 10 },
            new Grant("T.a", "2") { CacheSeconds = 60 },
            new Grant("T.a", "3") { CacheSeconds = 30, Use = GrantUse.Input });

        Assert.Equal(60, profile.Decide("T.a").CacheSeconds);
    }

    [Theory]
    [InlineData(DataClass.Internal, 60, 30, 90, 30)]
    [InlineData(DataClass.Internal, null, 30, null, 30)]
    [InlineData(DataClass.Internal, null, null, null, null)]
    [InlineData(DataClass.Internal, null, 0, 60, 0)]
    [InlineData(DataClass.Internal, 60, 90, 30, 30)]
    [InlineData(DataClass.Sensitive, 60, null, 60, 0)]
    [InlineData(DataClass.Sensitive, 60, 30, null, 0)]
    public void Guarded_decision_has_the_smallest_bound_of_whatever_may_decide(DataClass dataClass, int? first, int? second, int? otherwise, int? expected)
    {
        var decision = Compile(
            dataClass,
            new Grant("T.a", "1") { ConsentScope = "S", CacheSeconds = first },
            new Grant("T.a", "2") { RowCondition = "b = \"79\"", CacheSeconds = second },
            new Grant("T.a", "3") { Transform = Transform.Exists, CacheSeconds = otherwise }).Decide("T.a");

        Assert.IsType<AllowGuarded>(decision);
        Assert.Equal(expected, decision.CacheSeconds);
    }

    [Fact]
    public void Guard_over_a_denial_has_the_bound_of_its_clauses() =>
        Assert.Equal(60, Compile(DataClass.Sensitive, new Grant("T.a", "1") { ConsentScope = "S", CacheSeconds = 60 }).Decide("T.a").CacheSeconds);

    [Fact]
    public void Bound_that_no_validation_saw_is_never_below_zero()
    {
        var bad = SmallWorld.Active(SmallWorld.Agreement()) with { Grants = [new Grant("T.a", "1") { CacheSeconds = -5 }] };
        var sealedAgain = bad with { ActivatedHash = AgreementContent.Hash(bad) };

        Assert.Equal(0, AccessProfile.Compile(SmallWorld.State(sealedAgain), _key, SmallWorld.Now).Decide("T.a").CacheSeconds);
    }

    [Fact]
    public void Fingerprint_tells_bounds_apart_and_the_decision_keeps_its_name()
    {
        int?[] bounds = [null, 0, 60, 61];
        var profiles = bounds.Select(b => Compile(DataClass.Internal, new Grant("T.a", "1") { CacheSeconds = b })).ToList();
        var guarded = bounds.Select(b => Compile(DataClass.Internal, new Grant("T.a", "1") { CacheSeconds = b, ConsentScope = "S" })).ToList();

        Assert.Equal(bounds.Length, profiles.Select(p => p.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(bounds.Length, guarded.Select(p => p.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(profiles.Select(p => p.Decide("T.a").Id).Distinct(StringComparer.Ordinal));
    }

    private static AccessProfile Compile(DataClass dataClass, params Grant[] grants)
    {
        var catalogue = new CatalogueBuilder()
            .Add("land", "G10", "T.a", dataClass)
            .Add("land", "G10", "T.b", DataClass.Personal, shape: new FieldShape(FieldKind.Text))
            .Add("land", "G10", "T.open", DataClass.Open)
            .Build();
        return AccessProfile.Compile(SmallWorld.State(SmallWorld.Active(SmallWorld.Agreement(grants))).WithCatalogue(catalogue), _key, SmallWorld.Now);
    }
}
