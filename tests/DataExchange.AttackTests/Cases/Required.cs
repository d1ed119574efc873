namespace DataExchange.AttackTests.Cases;

/// <summary>What a case requires, beside that no denied cell is asked for or leaves, and that a world which differs in denied cells alone answers with the same bytes.</summary>
internal enum Required
{
    /// <summary>The cells named are null and listed with a reason; in strict mode the whole request is refused and nobody is asked.</summary>
    Deny,

    /// <summary>Refused before planning: no data, nobody asked, the attempt recorded.</summary>
    Reject,

    /// <summary>The data named, and nothing denied.</summary>
    Safe,

    /// <summary>Nothing beyond what every case requires.</summary>
    Same,
}
