using System.ComponentModel.DataAnnotations.Schema;
using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Data;

/// <summary>A document on its way to one recipient.</summary>
internal sealed class DeliveryRow
{
    /// <summary>The document: the first part of the key.</summary>
    public long Position { get; set; }

    /// <summary>The recipient: the second part of the key.</summary>
    public string AgencyCode { get; set; } = "";

    /// <summary>The place among the recipients, from zero.</summary>
    public int Ordinal { get; set; }

    /// <summary>The number of <see cref="State"/>, which is what is stored.</summary>
    public int StateCode { get; set; }

    /// <summary>The latest state.</summary>
    [NotMapped]
    public DeliveryState State
    {
        get => (DeliveryState)StateCode;
        set => StateCode = (int)value;
    }

    /// <summary>The number of <see cref="BeforeRecall"/>, which is what is stored.</summary>
    public int BeforeRecallCode { get; set; }

    /// <summary>The state in which the latest recall found the delivery; sent where there was none.</summary>
    [NotMapped]
    public DeliveryState BeforeRecall
    {
        get => (DeliveryState)BeforeRecallCode;
        set => BeforeRecallCode = (int)value;
    }

    /// <summary>When it was sent, in Unix milliseconds.</summary>
    public long SentAt { get; set; }

    /// <summary>when the latest state was reached, in Unix milliseconds.</summary>
    public long UpdatedAt { get; set; }

    /// <summary>How many changes of state it has seen; a write succeeds only on the count it has read.</summary>
    public int Steps { get; set; }
}
