using System.ComponentModel.DataAnnotations.Schema;
using DataExchange.Registries.Documents.Exchange;

namespace DataExchange.Registries.Documents.Data;

/// <summary>A state reached by a delivery.</summary>
internal sealed class StatusChangeRow
{
    /// <summary>The document.</summary>
    public long Position { get; set; }

    /// <summary>The recipient.</summary>
    public string AgencyCode { get; set; } = "";

    /// <summary>The place in the history; zero is the sending.</summary>
    public int Step { get; set; }

    /// <summary>The number of <see cref="State"/>, which is what is stored.</summary>
    public int StateCode { get; set; }

    /// <summary>The state reached.</summary>
    [NotMapped]
    public DeliveryState State
    {
        get => (DeliveryState)StateCode;
        set => StateCode = (int)value;
    }

    /// <summary>When, in Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>The unit that reported it.</summary>
    public string? Department { get; set; }

    /// <summary>The reason or remark.</summary>
    public string? Description { get; set; }
}
