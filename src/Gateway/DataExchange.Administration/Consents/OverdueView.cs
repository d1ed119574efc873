using DataExchange.Access.ConsentDesk;

namespace DataExchange.Administration.Consents;

/// <summary>One thing that is late.</summary>
internal sealed record OverdueView(ConsentView Consent, OverdueStep Step, DateTimeOffset Since);
