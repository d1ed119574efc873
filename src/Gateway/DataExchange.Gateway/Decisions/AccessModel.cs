using System.Collections.Frozen;
using DataExchange.Access.Parties;
using DataExchange.Access.Snapshots;
using DataExchange.Gateway.Catalogue;
using DataExchange.Gateway.Cursors;
using DataExchange.Gateway.Transforms;

namespace DataExchange.Gateway.Decisions;

/// <summary>What decisions rest on beside the request: the access state at one revision, read against one supergraph. Immutable.</summary>
/// <param name="Snapshot">Agencies, clients, purposes, agreements, and the catalogue of this supergraph.</param>
/// <param name="Derivations">What each computed field is computed from.</param>
/// <param name="SubjectFields">By type, the field that identifies the person an object is about.</param>
/// <param name="Entities">The object types that have a key, so that guards can be asked about each of their objects.</param>
internal sealed record AccessModel(
    AccessSnapshot Snapshot, DerivationIndex Derivations, FrozenDictionary<string, string> SubjectFields, FrozenSet<string> Entities)
{
    /// <summary>The profiles compiled for this model.</summary>
    public ProfileCache Profiles { get; private init; } = new(Snapshot);

    /// <summary>What is visible to some only.</summary>
    public required VisibilityIndex Visibility { get; init; }

    /// <summary>Seals the cursors of registries.</summary>
    public required CursorSeal CursorSeal { get; init; }

    /// <summary>Under which values are hashed for each consumer; null where nothing can be.</summary>
    public PairwiseKeys? PairwiseKeys { get; init; }

    /// <summary>The transforms for what an operation of this client asks.</summary>
    public TransformPlacement TransformsFor(ClientId client) =>
        new(Snapshot.Catalogue, new TransformSet(Snapshot.FindClient(client) is { } known ? PairwiseKeys?.Of(known.AgencyCode) : null));

    /// <summary>The same supergraph under another access state.</summary>
    public AccessModel WithState(AccessSnapshot state)
    {
        var snapshot = state.WithCatalogue(Snapshot.Catalogue);
        return this with { Snapshot = snapshot, Profiles = new(snapshot) };
    }
}
