namespace DataExchange.Access.Validation;

/// <summary>Something in the state that must be mended before it is saved or activated.</summary>
/// <param name="Code">The rule's stable code, such as <c>GRANT_COORDINATE_UNKNOWN</c>.</param>
/// <param name="Where">The item, such as <c>agreement AG-G10-G12.18@1, article 2</c>.</param>
/// <param name="Message">One sentence that says what is wrong and what was expected.</param>
public sealed record AccessProblem(string Code, string Where, string Message);
