namespace DataExchange.Registries.Documents.Data;

/// <summary>The last number an agency has given in a year; numbers restart each 1 January.</summary>
internal sealed class NumberSequenceRow
{
    /// <summary>The issuing agency.</summary>
    public string IssuerCode { get; set; } = "";

    /// <summary>The calendar year.</summary>
    public int Year { get; set; }

    /// <summary>The last number given.</summary>
    public int Last { get; set; }
}
