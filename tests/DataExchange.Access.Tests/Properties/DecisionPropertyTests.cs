using System.Globalization;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Conditions;
using DataExchange.Access.Decisions;
using DataExchange.Access.Guards;
using Xunit.Sdk;
using static DataExchange.Access.Tests.Properties.WorldChanges;

namespace DataExchange.Access.Tests.Properties;

/// <summary>The properties of the access model that concern decisions, on random worlds. The seed is printed; set <c>ACCESS_SEED</c> to repeat a run.</summary>
public sealed class DecisionPropertyTests
{
    private const int ReferenceCases = 100_000;
    private const int Cases = 4_000;

    private Func<World, AccessProfile> _evaluator = World.Sound;

    [Fact]
    public void Property_3_and_8_Compiled_decisions_are_those_of_the_reference()
        => ForAll(ReferenceCases, (world, generator) =>
        {
            var record = generator.Record(world);
            Assert.Equal(Expected(world, record, ReferenceFault.None), Actual(world, record));
        });

    [Theory]
    [InlineData(ReferenceFault.IgnoresDeny)]
    [InlineData(ReferenceFault.IgnoresCase)]
    [InlineData(ReferenceFault.IgnoresCondition)]
    [InlineData(ReferenceFault.IgnoresConsent)]
    [InlineData(ReferenceFault.IgnoresTheEnd)]
    [InlineData(ReferenceFault.ForgetsGuardedBounds)]
    public void Negative_control_A_faulty_evaluator_is_noticed(ReferenceFault fault)
    {
        var differences = 0;
        ForAll(Cases, (world, generator) =>
        {
            var record = generator.Record(world);
            differences += Expected(world, record, fault).SequenceEqual(Actual(world, record)) ? 0 : 1;
        });
        Assert.NotEqual(0, differences);
    }

    [Fact]
    public void Property_1_Without_any_satisfied_grant_everything_but_open_data_is_denied()
        => ForAll(Cases, (world, _) =>
        {
            var bare = world.With(world.State.Agreements.Select(a => Rebuilt(world, a, g => g.Effect == GrantEffect.Deny)));
            Assert.All(
                bare.Compile().Decisions.Where(d => bare.State.Catalogue.TryGet(d.Coordinate, out var e) && e.Class != DataClass.Open),
                d => Assert.False(d.Output.IsAllowed || d.Input.IsAllowed));
        });

    [Fact]
    public void Property_2_A_satisfied_denial_wins()
        => ForAll(Cases, (world, generator) =>
        {
            var coordinate = generator.Pick(world.State.Catalogue.Entries).Coordinate;
            var denied = world.Plus(Satisfied(world, generator, new Grant(coordinate, "1") { Effect = GrantEffect.Deny })).Compile();
            Assert.IsType<Deny>(denied.Decide(coordinate));
            Assert.IsType<Deny>(denied.DecideInput(coordinate));
        });

    [Fact]
    public void Property_4_Order_duplicates_and_splitting_do_not_matter()
        => ForAll(Cases, (world, generator) =>
        {
            var record = generator.Record(world);
            var expected = Actual(world, record);
            Assert.Equal(expected, Actual(world.With(world.State.Agreements.Reverse()), record));
            Assert.Equal(expected, Actual(world.With(world.State.Agreements.Concat(world.State.Agreements.Select(a => Renamed(a, a.Id + "-again")))), record));

            // A consent is for one agreement: when the clauses move to other agreements, the consents go with them.
            var split = world.With(world.State.Agreements.SelectMany(a => Split(world, a)));
            var moved = record with
            {
                Consents = [.. record.Consents.SelectMany(c => split.State.Agreements
                    .Where(a => a.Id.StartsWith(c.Agreement.Id + "-", StringComparison.Ordinal))
                    .Select(a => c with { Id = $"{c.Id} {a.Id}", Agreement = c.Agreement with { Id = a.Id } }))],
            };
            Assert.Equal(expected, Actual(split, moved));
        });

    [Fact]
    public void Property_5_An_added_grant_never_removes_access_and_an_added_denial_never_adds_it()
        => ForAll(Cases, (world, generator) =>
        {
            var grant = generator.Grant("1");
            var added = World.Activate(generator.Draft("AG-added") with { Grants = [grant] }, world.State.Catalogue);
            if (added.Expansion.IsEmpty)
            {
                return;
            }

            var (before, after) = (world.Compile(), world.Plus(added).Compile());
            var (less, more) = grant.Effect == GrantEffect.Deny ? (after, before) : (before, after);
            AssertNotWider(less, more);
        });

    [Fact]
    public void Property_5_Narrowing_purpose_or_case_or_time_never_adds_access()
        => ForAll(Cases, (world, _) =>
        {
            var profile = world.Compile();
            AssertNotWider((world with { Key = world.Key with { Purpose = null } }).Compile(), profile);
            AssertNotWider((world with { Key = world.Key with { HasCase = false } }).Compile(), (world with { Key = world.Key with { HasCase = true } }).Compile());

            // An agreement that forbids, or that is broken and so denies everything, does so for a shorter time.
            var allowing = world.With(world.State.Agreements
                .Where(a => a.ActivatedHash != "tampered")
                .Select(a => Rebuilt(world, a, g => g.Effect == GrantEffect.Allow))
                .Where(a => Enumerable.Range(0, a.Grants.Length).All(i => a.Expansion.Any(e => e.GrantIndex == i))));
            var shorter = allowing.With(allowing.State.Agreements.Select(a => Rebuilt(
                allowing, a with { Validity = Shorter(a.Validity) }, _ => true)));
            AssertNotWider(shorter.Compile(), allowing.Compile());
        });

    [Fact]
    public void Property_6_A_broken_agreement_never_widens()
        => ForAll(Cases, (world, generator) =>
        {
            if (world.State.Agreements.IsEmpty)
            {
                return;
            }

            var victim = generator.Pick(world.State.Agreements);
            var broken = generator.Pick<Agreement>(
            [
                victim with { ActivatedHash = "" },
                victim with { OnwardSharing = !victim.OnwardSharing },
                victim with { Expansion = victim.Expansion.IsEmpty ? [new ExpandedGrant("T.a", 99)] : victim.Expansion.RemoveAt(0) },
                victim with { Expansion = [.. victim.Expansion, new ExpandedGrant("T.a", -1)] },
                victim with { Grants = [.. victim.Grants.Select(g => g with { Transform = (Transform)99 })] },
            ]);
            AssertNotWider(world.With(world.State.Agreements.Select(a => a == victim ? broken : a)).Compile(), world.Compile());
        });

    [Fact]
    public void Property_7_The_clause_that_a_decision_names_alone_reproduces_it()
        => ForAll(Cases, (world, _) =>
        {
            foreach (var decision in world.Compile().Decisions)
            {
                if (decision.Output is { Basis: { } basis } output and not AllowGuarded && output is not Deny { Reason: not DenyReason.FieldForbidden })
                {
                    var named = world.State.Agreements.Single(a => a.Reference == basis.Agreement);
                    var alone = world.With([Rebuilt(world, named, g => g.Article == basis.Article)]);
                    Assert.Equal(output, alone.Compile().Decide(decision.Coordinate));
                }
            }
        });

    [Fact]
    public void Property_13_Agreements_of_another_agency_change_nothing()
        => ForAll(Cases, (world, generator) =>
        {
            var mine = world.Key.Client.Member;
            var foreign = generator.Agreement("AG-foreign", world.State.Catalogue);
            var fingerprint = world.Compile().Fingerprint;
            Assert.Equal(fingerprint, world.With(world.State.Agreements.Where(a => a.ConsumerAgency == mine)).Compile().Fingerprint);
            Assert.Equal(fingerprint, world.Plus(foreign with { ConsumerAgency = mine == "G01" ? "G02" : "G01" }).Compile().Fingerprint);
        });

    [Fact]
    public void Property_15_Culture_offset_and_time_zone_change_nothing()
        => ForAll(Cases, (world, _) =>
        {
            var expected = world.Compile();
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = Odd;
                foreach (var hours in (int[])[-11, 0, 7, 14])
                {
                    var actual = (world with { Now = world.Now.ToOffset(TimeSpan.FromHours(hours)) }).Compile();
                    Assert.Equal((expected.Fingerprint, expected.ValidUntil), (actual.Fingerprint, actual.ValidUntil));
                }
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        });

    [Fact]
    public void Negative_control_of_1() => MustFail(Property_1_Without_any_satisfied_grant_everything_but_open_data_is_denied, FaultyEvaluators.AllowsWhatNobodyGrants);

    [Fact]
    public void Negative_control_of_2() => MustFail(Property_2_A_satisfied_denial_wins, FaultyEvaluators.IgnoresDenials);

    [Fact]
    public void Negative_control_of_4() => MustFail(Property_4_Order_duplicates_and_splitting_do_not_matter, FaultyEvaluators.LooksAtTheFirstAgreement);

    [Fact]
    public void Negative_control_of_5() => MustFail(Property_5_An_added_grant_never_removes_access_and_an_added_denial_never_adds_it, FaultyEvaluators.LetsTheLastAgreementReplaceOthers);

    [Fact]
    public void Negative_control_of_5_on_narrowing() => MustFail(Property_5_Narrowing_purpose_or_case_or_time_never_adds_access, FaultyEvaluators.TakesAnyPurposeWhereNoneIsNamed);

    [Fact]
    public void Negative_control_of_6() => MustFail(Property_6_A_broken_agreement_never_widens, FaultyEvaluators.PassesOverWhatWasTamperedWith);

    [Fact]
    public void Negative_control_of_7() => MustFail(Property_7_The_clause_that_a_decision_names_alone_reproduces_it, FaultyEvaluators.NeedsMoreThanOneClause);

    [Fact]
    public void Negative_control_of_13() => MustFail(Property_13_Agreements_of_another_agency_change_nothing, FaultyEvaluators.TakesEveryAgreementForTheClients);

    [Fact]
    public void Negative_control_of_15() => MustFail(Property_15_Culture_offset_and_time_zone_change_nothing, FaultyEvaluators.ReadsTheLocalClock);

    [Fact]
    public void Profile_stands_until_the_instant_it_names()
        => ForAll(Cases, (world, _) =>
        {
            var profile = world.Compile();
            var last = profile.ValidUntil?.AddTicks(-1) ?? world.Now.AddYears(50);
            Assert.Equal(profile.Fingerprint, (world with { Now = last }).Compile().Fingerprint);
        });

    private static CultureInfo Odd { get; } = OddCulture();

    private static CultureInfo OddCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ":";
        culture.DateTimeFormat.Calendar = culture.Calendar;
        return culture;
    }

    /// <summary>A property that holds for an evaluator with this fault would show nothing.</summary>
    private void MustFail(Action property, Func<World, AccessProfile> faulty)
    {
        _evaluator = faulty;
        Assert.ThrowsAny<XunitException>(property);
    }

    private void ForAll(int cases, Action<World, WorldGenerator> property)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ACCESS_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        TestContext.Current.TestOutputHelper!.WriteLine($"ACCESS_SEED={seed.ToString(CultureInfo.InvariantCulture)}");
        var generator = new WorldGenerator(new Random(seed));
        for (var i = 0; i < cases; i++)
        {
            property(generator.Next() with { Evaluator = _evaluator }, generator);
        }
    }

    private static List<string> Expected(World world, WorldRecord record, ReferenceFault fault)
    {
        var reference = new ReferenceEvaluator(world, record, fault);
        return [.. world.State.Catalogue.Entries.Select(e => $"{e.Coordinate} {reference.Decide(e.Coordinate)} {reference.Keep(e.Coordinate)}"), $"T.unknown {reference.Decide("T.unknown")}"];
    }

    private static List<string> Actual(World world, WorldRecord record)
    {
        var profile = world.Compile();
        return
        [
            .. profile.Decisions.Select(d => $"{d.Coordinate} {(Outcome(world, record, d.Coordinate, d.Output), d.Input.Outcome)} {d.Output.CacheSeconds}"),
            $"T.unknown {(profile.Decide("T.unknown").Outcome, profile.DecideInput("T.unknown").Outcome)}",
        ];
    }

    /// <summary>The outcome for one record, in the words of unguarded decisions.</summary>
    private static string Outcome(World world, WorldRecord record, string coordinate, Decision decision)
    {
        if (decision is not AllowGuarded guarded)
        {
            return decision.Outcome;
        }

        var context = new ConditionContext(world.State.FindClient(world.Key.Client)!.AgencyCode, null, world.Now);
        var outcome = GuardEvaluation.Decide(guarded, coordinate, world.Key.Purpose!, record.Facts, context);
        return outcome.Reason is { } reason ? $"DENY:{WireName.Of(reason)}"
            : outcome.Clause is not { } clause ? guarded.Otherwise.Outcome
            : clause.Transform == Transform.None ? "ALLOW" : $"TRANSFORM:{WireName.Of(clause.Transform)}";
    }

    private static void AssertNotWider(AccessProfile less, AccessProfile more)
    {
        foreach (var (a, b) in less.Decisions.Zip(more.Decisions))
        {
            Assert.True(Width(a.Output) <= Width(b.Output), $"{a.Coordinate}: {a.Output.Outcome} is wider than {b.Output.Outcome}");
            Assert.True(Width(a.Input) <= Width(b.Input), $"{a.Coordinate}: input {a.Input.Outcome} is wider than {b.Input.Outcome}");
        }
    }

    private static int Width(Decision decision) => decision switch
    {
        Allow => 100,
        AllowTransformed t => 100 - (int)t.Transform,
        AllowGuarded g => Math.Max(1, Width(g.Otherwise)),
        _ => 0,
    };
}
