namespace DataExchange.GraphQL.Server.Scalars;

/// <summary>A value of a custom scalar as a literal, a variable or a representation wrote it; never null.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Text">The characters of a string, the digits of a number as written, <c>true</c> or <c>false</c>; for a structure its JSON.</param>
public readonly record struct ScalarInput(ScalarInputKind Kind, string Text);
