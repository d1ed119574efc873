namespace DataExchange.Access.ConsentDesk;

/// <summary>Why the desk cannot do what it was asked.</summary>
/// <param name="Code">The rule's stable code, such as <c>CONSENT_COORDINATE</c>.</param>
/// <param name="Message">One sentence; no personal data.</param>
public sealed record ConsentProblem(string Code, string Message);
