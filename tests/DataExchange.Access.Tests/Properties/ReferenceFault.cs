namespace DataExchange.Access.Tests.Properties;

/// <summary>Faults that the negative controls put into the reference.</summary>
public enum ReferenceFault
{
    None,
    IgnoresDeny,
    IgnoresCase,
    IgnoresCondition,
    IgnoresConsent,
    IgnoresTheEnd,
    ForgetsGuardedBounds,
}
