namespace DataExchange.Gateway.Plans;

/// <summary>The rights that a plan was made under. No value of the request is part of it.</summary>
/// <param name="Profile">The fingerprint of the access profile; empty where nothing is decided.</param>
/// <param name="Refused">The variables whose values were refused.</param>
internal readonly record struct PlanKey(string Profile, string Refused);
