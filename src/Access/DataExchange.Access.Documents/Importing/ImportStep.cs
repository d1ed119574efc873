using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Documents.Importing;

/// <summary>What becomes of one document.</summary>
/// <param name="Kind">What importing does.</param>
/// <param name="Agreement">The version as it would be stored; null when there is a problem.</param>
/// <param name="Changes">What is taken away (<c>-</c>) and added (<c>+</c>) against the latest version, one line each.</param>
/// <param name="Problem">One sentence that says why it cannot be imported; null when it can.</param>
public sealed record ImportStep(ImportKind Kind, Agreement? Agreement, ImmutableArray<string> Changes, string? Problem);
