namespace DataExchange.Access.Agreements;

/// <summary>How much one consumer may read under an agreement, all of its clients and all gateways together. A day is one of Asia/Ho_Chi_Minh; null is no bound.</summary>
public sealed record AgreementLimits
{
    /// <summary>How many requests a day may use the agreement.</summary>
    public int? RequestsPerDay { get; init; }

    /// <summary>Of how many different people one answer may show anything.</summary>
    public int? SubjectsPerRequest { get; init; }

    /// <summary>Of how many different people the answers of a day may show anything.</summary>
    public int? SubjectsPerDay { get; init; }
}
