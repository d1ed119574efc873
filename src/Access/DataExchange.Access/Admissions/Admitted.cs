namespace DataExchange.Access.Admissions;

/// <summary>The request goes on to the decisions on its coordinates.</summary>
/// <param name="Context">Who asks and for what.</param>
public sealed record Admitted(AccessContext Context) : AdmissionOutcome;
