namespace DataExchange.Access.Stores;

/// <summary><see cref="Saved"/>, <see cref="SaveConflict"/>, <see cref="SaveInvalid"/> or <see cref="SaveFailed"/>.</summary>
public abstract record SaveOutcome
{
    private protected SaveOutcome()
    {
    }
}
