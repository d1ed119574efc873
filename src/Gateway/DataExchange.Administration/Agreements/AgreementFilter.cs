using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Catalogue;

namespace DataExchange.Administration.Agreements;

/// <summary>Which agreements are asked for, as the schema's <c>AgreementFilter</c> has it.</summary>
internal sealed record AgreementFilter(ImmutableArray<AgreementStatus>? Status, string? Provider, string? Consumer, string? Client, string? Purpose, string? Coordinate)
{
    /// <summary>Whether an agreement is.</summary>
    public bool Takes(Agreement agreement) =>
        (Status is not { } statuses || statuses.Contains(agreement.Status))
        && (Provider is null || string.Equals(agreement.ProviderAgency, Provider, StringComparison.Ordinal))
        && (Consumer is null || string.Equals(agreement.ConsumerAgency, Consumer, StringComparison.Ordinal))
        && (Client is null || agreement.Clients.Any(c => string.Equals(c.ToString(), Client, StringComparison.Ordinal)))
        && (Purpose is null || agreement.Purposes.Contains(Purpose, StringComparer.Ordinal))
        && (Coordinate is null || agreement.Grants.Any(g => Names(g.Coordinate, Coordinate)));

    private static bool Names(string clause, string coordinate) =>
        string.Equals(clause, coordinate, StringComparison.Ordinal)
        || (CoordinateText.IsGroup(clause) && CoordinateText.IsField(coordinate) && string.Equals(CoordinateText.TypeOf(clause), CoordinateText.TypeOf(coordinate), StringComparison.Ordinal));
}
