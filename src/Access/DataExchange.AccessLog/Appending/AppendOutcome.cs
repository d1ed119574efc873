namespace DataExchange.AccessLog.Appending;

/// <summary><see cref="Appended"/>, <see cref="Overloaded"/> or <see cref="LogUnavailable"/>.</summary>
public abstract record AppendOutcome
{
    private protected AppendOutcome()
    {
    }
}
