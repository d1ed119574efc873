namespace DataExchange.ConformanceTests.Validation;

/// <summary>A document on which we follow the specification and not the reference implementation.</summary>
/// <param name="Section">The section of the specification that says so.</param>
/// <param name="Document">The document, against the registry schema.</param>
/// <param name="Ours">What we report.</param>
/// <param name="Theirs">What the reference implementation reports.</param>
internal sealed record Disagreement(string Section, string Document, string[] Ours, string[] Theirs);
