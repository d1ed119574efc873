using DataExchange.Access.Conditions;
using DataExchange.Access.Consents;

namespace DataExchange.Access.Guards;

/// <summary>One record as guards see it.</summary>
/// <param name="Field">Gives the value at a path that a condition reads.</param>
/// <param name="Consents">The consents of the person whom the record is about; empty where it is about nobody.</param>
public sealed record GuardedRecord(Func<string, ConditionValue> Field, IReadOnlyCollection<Consent> Consents);
