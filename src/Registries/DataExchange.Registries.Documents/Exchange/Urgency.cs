namespace DataExchange.Registries.Documents.Exchange;

/// <summary>How urgent a document is.</summary>
internal enum Urgency
{
    /// <summary>Thường.</summary>
    Normal,

    /// <summary>Khẩn.</summary>
    Urgent,

    /// <summary>Thượng khẩn.</summary>
    VeryUrgent,

    /// <summary>Hỏa tốc.</summary>
    Immediate,
}
