namespace DataExchange.Access.Admissions;

/// <summary><see cref="Admitted"/> or <see cref="Refused"/>.</summary>
public abstract record AdmissionOutcome
{
    private protected AdmissionOutcome()
    {
    }
}
