namespace DataExchange.Registries.Documents.Exchange;

/// <summary>The states of a delivery; the numbers are the status codes of QCVN 102:2016, zero the sending, which has none.</summary>
internal enum DeliveryState
{
    /// <summary>Sent, not yet arrived.</summary>
    Sent = 0,

    /// <summary>01: arrived, the clerk has not processed it yet.</summary>
    Arrived = 1,

    /// <summary>02: refused.</summary>
    Refused = 2,

    /// <summary>03: accepted.</summary>
    Accepted = 3,

    /// <summary>04: assigned to a unit.</summary>
    Assigned = 4,

    /// <summary>05: in process.</summary>
    InProcess = 5,

    /// <summary>06: finished.</summary>
    Finished = 6,

    /// <summary>13: asked back by the sender.</summary>
    RecallRequested = 13,

    /// <summary>15: the recipient agreed to give it back.</summary>
    RecallAgreed = 15,

    /// <summary>16: the recipient refused to give it back.</summary>
    RecallRefused = 16,
}
