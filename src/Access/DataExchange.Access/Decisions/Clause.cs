using DataExchange.Access.Agreements;

namespace DataExchange.Access.Decisions;

/// <summary>A clause with the agreement it belongs to; the order makes every choice between clauses deterministic.</summary>
internal readonly record struct Clause(AgreementReference Agreement, int Index, Grant Grant)
{
    internal DecisionBasis Basis => new(Agreement, Grant.Article);

    /// <summary>By agreement, version, and position in the agreement.</summary>
    internal bool IsBefore(Clause other)
    {
        var byId = string.CompareOrdinal(Agreement.Id, other.Agreement.Id);
        return (byId != 0 ? byId : (Agreement.Version, Index).CompareTo((other.Agreement.Version, other.Index))) < 0;
    }
}
