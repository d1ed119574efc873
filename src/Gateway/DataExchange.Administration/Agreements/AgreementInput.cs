using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Parties;

namespace DataExchange.Administration.Agreements;

/// <summary>The content of an agreement, as the schema's <c>AgreementInput</c> has it.</summary>
internal sealed record AgreementInput(
    string Id,
    string Provider,
    string Consumer,
    IReadOnlyList<string> Clients,
    IReadOnlyList<string> Purposes,
    LegalBasisInput LegalBasis,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<GrantInput> Grants,
    ImmutableArray<Obligation>? Obligations,
    AgreementLimits? Limits,
    DateOnly? ReviewOn,
    int? RetentionDays,
    bool OnwardSharing,
    bool? ShownToSubject)
{
    /// <summary>A draft with this content.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="supersedes">The version that it is to replace, or null.</param>
    /// <param name="clients">The clients, read.</param>
    public Agreement ToDraft(int version, int? supersedes, ImmutableArray<ClientId> clients) => new()
    {
        Id = Id,
        Version = version,
        Status = AgreementStatus.Draft,
        ProviderAgency = Provider,
        ConsumerAgency = Consumer,
        Clients = clients,
        Purposes = [.. Purposes],
        LegalBasis = LegalBasis.ToLegalBasis(),
        Validity = new Validity(ValidFrom, ValidTo),
        Grants = [.. Grants.Select(g => g.ToGrant())],
        Obligations = Obligations ?? [],
        Limits = Limits,
        Supersedes = supersedes,
        ReviewOn = ReviewOn,
        RetentionDays = RetentionDays,
        OnwardSharing = OnwardSharing,
        ShownToSubject = ShownToSubject ?? true,
    };
}
