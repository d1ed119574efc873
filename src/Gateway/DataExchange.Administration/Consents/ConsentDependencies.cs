using DataExchange.Access.Consents;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;

namespace DataExchange.Administration.Consents;

/// <summary>What the consent API is given beside what the whole administration has: the log, the names of people in it, and the clock are those of the process.</summary>
public sealed record ConsentDependencies
{
    /// <summary>Where consents are kept: the store that the gateway's guards read.</summary>
    public required IConsentStore Consents { get; init; }

    /// <summary>Where the texts that people were shown are kept.</summary>
    public required IConsentTextStore Texts { get; init; }

    /// <summary>Finds withdrawals by their deadlines.</summary>
    public required IWithdrawalStore Withdrawals { get; init; }

    /// <summary>Names people in consents, as the gateway's guards do.</summary>
    public required SubjectHash Subjects { get; init; }

    /// <summary>The working days of the deadlines; without public holidays deadlines are never later than the law's.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.WithoutHolidays;
}
