using System.Collections.Immutable;
using DataExchange.Access.Documents.Importing;

namespace DataExchange.Cli.Agreements;

/// <summary>What an import did, or would do.</summary>
/// <param name="Steps">What becomes of each document, in the order of the files; empty when there are problems.</param>
/// <param name="Problems">Why nothing was imported, each with its place where it has one; empty when it was.</param>
internal sealed record ImportOutcome(ImmutableArray<ImportStep> Steps, ImmutableArray<ImportProblem> Problems);
