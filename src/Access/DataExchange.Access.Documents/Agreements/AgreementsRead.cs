using System.Collections.Immutable;
using DataExchange.Access.Agreements;

namespace DataExchange.Access.Documents.Agreements;

/// <summary>What reading gives: agreements, or mistakes.</summary>
/// <param name="Agreements">One draft for each document; empty when there are mistakes.</param>
/// <param name="Problems">The mistakes in the order in which they stand; empty when there are agreements.</param>
public sealed record AgreementsRead(ImmutableArray<Agreement> Agreements, ImmutableArray<DocumentProblem> Problems);
