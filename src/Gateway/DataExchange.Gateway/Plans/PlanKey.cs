namespace DataExchange.Gateway.Plans;

/// <summary>The rights that a plan was made under, and what of the answer comes later. No value of the request is part of it but the truth of conditions.</summary>
/// <param name="Profile">The fingerprint of the access profile; empty where nothing is decided.</param>
/// <param name="Refused">The variables whose values were refused.</param>
/// <param name="Deferred">What decides what is deferred; empty for an answer in one piece.</param>
internal readonly record struct PlanKey(string Profile, string Refused, string Deferred);
