using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;
using DataExchange.Access.Decisions;
using DataExchange.Access.Parties;
using DataExchange.Access.Purposes;
using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Tests.Properties;

/// <summary>A random state with a random request.</summary>
internal sealed record World(AccessSnapshot State, ProfileKey Key, DateTimeOffset Now)
{
    /// <summary>What decides: the compiler, or one with a fault that a property must notice.</summary>
    internal Func<World, AccessProfile> Evaluator { get; init; } = Sound;

    internal AccessProfile Compile() => Evaluator(this);

    internal static AccessProfile Sound(World world) => AccessProfile.Compile(world.State, world.Key, world.Now);

    internal World With(IEnumerable<Agreement> agreements)
        => this with { State = new AccessSnapshot(State.Revision, State.Agencies, State.Clients, State.Purposes, State.Catalogue, agreements) };

    internal World Plus(Agreement agreement) => With([.. State.Agreements, agreement]);

    /// <summary>Brings an agreement into force without asking whether it is in order.</summary>
    internal static Agreement Activate(Agreement agreement, FieldCatalogue catalogue) => agreement with
    {
        Expansion = GrantExpansion.Expand(agreement, catalogue),
        ActivatedHash = AgreementContent.Hash(agreement),
    };

    internal static ImmutableArray<ClientId> ClientIds { get; } =
        [ClientId.Parse("VN:GOV:G01:a"), ClientId.Parse("VN:GOV:G01:b"), ClientId.Parse("VN:GOV:G02:c")];

    internal static ImmutableArray<Purpose> Purposes { get; } =
    [
        new("P", PurposeCategory.Procedure, "", "", "G01"), new("Q", PurposeCategory.Procedure, "", "", "G01"),
        new("RETIRED", PurposeCategory.Procedure, "", "", "G01") { Status = PurposeStatus.Retired },
    ];
}
