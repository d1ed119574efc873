using DataExchange.Access.Consents;
using DataExchange.Access.Stores;
using DataExchange.Access.Subjects;
using DataExchange.AccessLog.Reading;
using DataExchange.AccessLog.Subjects;

namespace DataExchange.Administration.Consents;

/// <summary>What the consent API is given by whoever composes the program.</summary>
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

    /// <summary>Reads the access log, so that people see who read what of theirs; null where they do not.</summary>
    public IAccessLogReader? Log { get; init; }

    /// <summary>Names people in access records, as the gateway does; null where the log is not read.</summary>
    public SubjectPseudonymiser? Pseudonymiser { get; init; }

    /// <summary>The clock of terms and deadlines.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The working days of the deadlines; without public holidays deadlines are never later than the law's.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.WithoutHolidays;
}
