using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>The clause on which a decision rests; for a denial, the clause that forbids or that came nearest to allowing.</summary>
/// <param name="Agreement">The version of the agreement.</param>
/// <param name="Article">The clause within it.</param>
public readonly record struct DecisionBasis(AgreementReference Agreement, string Article);
