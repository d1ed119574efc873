using DataExchange.Access.Consents;
using DataExchange.Access.Decisions;

namespace DataExchange.Access.Guards;

/// <summary>What a guard says of one record.</summary>
/// <param name="Clause">The clause under which the value may leave; null where none is satisfied.</param>
/// <param name="Consent">The consent that this rests on, or null where the clause asks for none.</param>
/// <param name="Reason">Why the value may not leave; null where it may, be it under an unguarded clause.</param>
public readonly record struct GuardOutcome(GuardedClause? Clause, Consent? Consent, DenyReason? Reason);
