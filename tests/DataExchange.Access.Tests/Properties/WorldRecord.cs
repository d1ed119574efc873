using DataExchange.Access.Conditions;
using DataExchange.Access.Consents;
using DataExchange.Access.Guards;

namespace DataExchange.Access.Tests.Properties;

/// <summary>A random record: the value of its field <c>a</c>, and the consents of the person it is about.</summary>
internal sealed record WorldRecord(int? A, IReadOnlyCollection<Consent> Consents)
{
    internal GuardedRecord Facts => new(_ => A is { } a ? ConditionValue.Of((decimal)a) : default, Consents);
}
