using DataExchange.Access.Agreements;

namespace DataExchange.Access.Tests.Properties;

/// <summary>Changes of random worlds that properties compare before and after.</summary>
internal static class WorldChanges
{
    /// <summary>The agreement with some of its clauses, activated anew if it was sound.</summary>
    internal static Agreement Rebuilt(World world, Agreement agreement, Func<Grant, bool> keep)
    {
        var sound = agreement.ActivatedHash != "tampered";
        var rebuilt = World.Activate(agreement with { Grants = [.. agreement.Grants.Where(keep)] }, world.State.Catalogue);
        return sound ? rebuilt : rebuilt with { ActivatedHash = "tampered" };
    }

    internal static Agreement Renamed(Agreement agreement, string id)
    {
        var renamed = agreement with { Id = id };
        return agreement.ActivatedHash == "tampered" ? renamed : renamed with { ActivatedHash = AgreementContent.Hash(renamed) };
    }

    internal static IEnumerable<Agreement> Split(World world, Agreement agreement)
        => agreement.Grants.Select((g, i) => Rebuilt(world, agreement with { Id = $"{agreement.Id}-{i}", Grants = [g] }, _ => true));

    internal static Agreement Satisfied(World world, WorldGenerator generator, Grant grant)
    {
        world.State.Catalogue.TryGet(grant.Coordinate, out var entry);
        return World.Activate(
            generator.Draft("AG-satisfied") with
            {
                Status = AgreementStatus.Active,
                ProviderAgency = entry!.Owners[0],
                ConsumerAgency = world.Key.Client.Member,
                Clients = [world.Key.Client],
                Purposes = [.. World.Purposes.Select(p => p.Code), "UNKNOWN"],
                Validity = new Validity(new DateOnly(2025, 1, 1), null),
                Grants = [grant],
            },
            world.State.Catalogue);
    }

    internal static Validity Shorter(Validity validity)
        => validity.To is { } to && to <= validity.From.AddDays(20) ? validity : validity with { To = validity.From.AddDays(20) };
}
