using System.Collections.Frozen;
using DataExchange.Access.Snapshots;
using DataExchange.Gateway.Catalogue;

namespace DataExchange.Gateway.Decisions;

/// <summary>What decisions rest on beside the request: the access state at one revision, read against one supergraph. Immutable.</summary>
/// <param name="Snapshot">Agencies, clients, purposes, agreements, and the catalogue of this supergraph.</param>
/// <param name="Derivations">What each computed field is computed from.</param>
/// <param name="SubjectFields">By type, the field that identifies the person an object is about.</param>
internal sealed record AccessModel(AccessSnapshot Snapshot, DerivationIndex Derivations, FrozenDictionary<string, string> SubjectFields)
{
    /// <summary>The profiles compiled for this model.</summary>
    public ProfileCache Profiles { get; } = new(Snapshot);
}
