using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;

namespace DataExchange.Access.Tests.Properties;

/// <summary>Evaluators with one fault each: the property that forbids the fault must fail for it.</summary>
internal static class FaultyEvaluators
{
    internal static AccessProfile AllowsWhatNobodyGrants(World world)
    {
        var entry = world.State.Catalogue.Entries.First(e => e.Class != DataClass.Open);
        var agreement = World.Activate(
            new Agreement
            {
                Id = "AG-default",
                Version = 1,
                Status = AgreementStatus.Active,
                ProviderAgency = entry.Owners[0],
                ConsumerAgency = world.Key.Client.Member,
                Clients = [world.Key.Client],
                Purposes = [.. World.Purposes.Select(p => p.Code)],
                LegalBasis = new LegalBasis(LegalBasisType.Statute, "None"),
                Validity = new Validity(new DateOnly(2000, 1, 1), null),
                Grants = [new Grant(entry.Coordinate, "1")],
            },
            world.State.Catalogue);
        return World.Sound(world.Plus(agreement));
    }

    internal static AccessProfile IgnoresDenials(World world) =>
        World.Sound(world.With(world.State.Agreements.Select(a => WorldChanges.Rebuilt(world, a, g => g.Effect == GrantEffect.Allow))));

    internal static AccessProfile LooksAtTheFirstAgreement(World world) => World.Sound(world.With(world.State.Agreements.Take(1)));

    internal static AccessProfile LetsTheLastAgreementReplaceOthers(World world) => World.Sound(world.With(world.State.Agreements.TakeLast(1)));

    internal static AccessProfile TakesAnyPurposeWhereNoneIsNamed(World world) =>
        World.Sound(world.Key.Purpose is null ? world with { Key = world.Key with { Purpose = World.Purposes[0].Code } } : world);

    internal static AccessProfile PassesOverWhatWasTamperedWith(World world) =>
        World.Sound(world.With(world.State.Agreements.Where(a => a.ActivatedHash == AgreementContent.Hash(a))));

    internal static AccessProfile NeedsMoreThanOneClause(World world) =>
        World.Sound(world.State.Agreements.Sum(a => a.Grants.Length) == 1 ? world.With([]) : world);

    internal static AccessProfile TakesEveryAgreementForTheClients(World world) =>
        World.Sound(world.With(world.State.Agreements.Select(a => WorldChanges.Rebuilt(
            world, a with { ConsumerAgency = world.Key.Client.Member, Clients = [world.Key.Client] }, _ => true))));

    internal static AccessProfile ReadsTheLocalClock(World world) => World.Sound(world with { Now = new DateTimeOffset(world.Now.DateTime, TimeSpan.Zero) });
}
