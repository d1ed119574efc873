using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Tests.Properties;

/// <summary>Makes random worlds, small enough that clauses meet and large enough that they miss.</summary>
internal sealed class WorldGenerator(Random random)
{
    private static readonly string[] _agencies = ["G01", "G02", "G03"];
    private static readonly string[] _coordinates = ["T.a", "T.b", "T.c", "U.a", "U.b", "V.open"];

    internal World Next()
    {
        var catalogue = Catalogue();
        var agreements = Enumerable.Range(0, random.Next(0, 6)).Select(i => Agreement($"AG-{i}", catalogue)).ToList();
        var agencies = _agencies.Select(a => new Agency(a, "", "", AgencyKind.Ministry, Chance(30) ? AgencyStatus.Suspended : AgencyStatus.Active));
        var clients = World.ClientIds.Where(_ => !Chance(40)).Select(id => new Client(id, id.Member, ""));
        return new World(new AccessSnapshot(1, agencies, clients, World.Purposes, catalogue, agreements), Key(), Now());
    }

    /// <summary>An agreement of any kind.</summary>
    internal Agreement Agreement(string id, FieldCatalogue catalogue)
    {
        var draft = Draft(id) with { Grants = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => Grant($"{i}"))] };
        var active = World.Activate(draft, catalogue);
        return Chance(40) ? active with { ActivatedHash = "tampered" } : active;
    }

    internal Agreement Draft(string id) => new()
    {
        Id = id,
        Version = random.Next(1, 3),
        Status = random.Next(4) > 0 ? AgreementStatus.Active : Pick(Enum.GetValues<AgreementStatus>()),
        ProviderAgency = Pick(_agencies),
        ConsumerAgency = random.Next(3) > 0 ? "G01" : Pick(_agencies),
        Clients = [.. World.ClientIds.Where(_ => random.Next(2) > 0)],
        Purposes = [.. World.Purposes.Select(p => p.Code).Where(_ => random.Next(2) > 0)],
        LegalBasis = new LegalBasis(LegalBasisType.Statute, "x"),
        Validity = new Validity(new DateOnly(2026, random.Next(1, 4), 1), Chance(3) ? null : new DateOnly(2026, random.Next(3, 8), 1)),
        Obligations = Chance(4) ? [Obligation.CaseRequired] : [],
        Grants = [],
    };

    internal Grant Grant(string article) => new(Chance(4) ? Pick(["T.*", "U.*", "W.*"]) : Chance(20) ? "T.unknown" : Pick(_coordinates), article)
    {
        Effect = Chance(7) ? GrantEffect.Deny : GrantEffect.Allow,
        Use = Chance(3) ? Pick(Enum.GetValues<GrantUse>()) : GrantUse.Output,
        Transform = Chance(3) ? Pick(Enum.GetValues<Transform>()) : Chance(40) ? (Transform)77 : Transform.None,
        ConsentScope = Chance(6) ? "S" : null,
        RowCondition = Chance(6) ? Pick(WorldConditions.Texts) : null,
        CacheSeconds = Chance(2) ? Pick([0, 60, 600]) : null,
    };

    /// <summary>A record, and the consents of the person it is about.</summary>
    internal WorldRecord Record(World world) => new(
        Chance(4) ? null : random.Next(0, 4),
        [.. world.State.Agreements.SelectMany((a, i) => Enumerable.Range(0, random.Next(0, 3)).Select(n => Consent($"c-{i}-{n}", a.Reference, world.Now)))]);

    private Consent Consent(string id, AgreementReference agreement, DateTimeOffset now) => new()
    {
        Id = id,
        Group = "g",
        Agreement = Chance(8) ? agreement with { Version = agreement.Version + 1 } : agreement,
        Scope = Chance(8) ? "T" : "S",
        Subject = "s",
        SubjectMask = "",
        Purpose = Chance(4) ? "Q" : "P",
        PurposeText = "",
        Requested = [],
        Accepted = [.. _coordinates.Where(_ => random.Next(3) > 0)],
        Mode = Chance(3) ? ConsentMode.Onetime : ConsentMode.Periodic,
        MaxUses = Chance(4) ? 2 : null,
        Uses = random.Next(0, 3) / 2,
        Term = new ConsentTerm(now.AddDays(Chance(6) ? 1 : -9), Chance(3) ? now.AddDays(random.Next(-1, 2)) : null),
        Status = Chance(3) ? Pick(Enum.GetValues<ConsentStatus>()) : ConsentStatus.Approved,
    };

    internal bool Chance(int oneIn) => random.Next(oneIn) == 0;

    internal T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private FieldCatalogue Catalogue()
    {
        var builder = new CatalogueBuilder();
        foreach (var coordinate in _coordinates)
        {
            var stated = coordinate == "V.open" ? DataClass.Open : Pick([DataClass.Shared, DataClass.Internal, DataClass.Personal, DataClass.Sensitive]);
            var owner = Pick(_agencies);
            var shape = coordinate.EndsWith(".a", StringComparison.Ordinal) ? new FieldShape(FieldKind.Number) : default;
            builder.Add("r" + owner, owner, coordinate, stated, shape: shape);
            if (Chance(3))
            {
                var second = Pick(_agencies);
                builder.Add("r" + second, second, coordinate, stated, shape: shape);
            }
        }

        return builder.Build();
    }

    private ProfileKey Key() => new(Pick(World.ClientIds), Chance(8) ? null : Pick(["P", "P", "Q", "RETIRED", "UNKNOWN"]), random.Next(2) > 0);

    private DateTimeOffset Now() => new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero).AddHours(random.Next(0, 24 * 150));
}
