using DataExchange.Access.Snapshots;

namespace DataExchange.Access.Validation;

/// <summary>One rule that every state must satisfy.</summary>
internal interface IAccessRule
{
    /// <summary>All violations, in the order of the state.</summary>
    IEnumerable<AccessProblem> Check(AccessSnapshot state);
}
