using System.Collections.Immutable;

namespace DataExchange.Administration.Identity;

/// <summary>Who may use an operation.</summary>
/// <param name="Operation">The field of a root type, such as <c>Mutation.approveAgreement</c>.</param>
/// <param name="Roles">One of these roles is needed; empty for every registered client, with or without a person.</param>
internal sealed record OperationRule(string Operation, ImmutableArray<Role> Roles)
{
    /// <summary>Whether the token must stand for a person: a client alone has no role.</summary>
    public bool NeedsPerson => !Roles.IsEmpty;
}
