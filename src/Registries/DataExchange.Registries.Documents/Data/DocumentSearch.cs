using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Finds documents by the words of their subjects.</summary>
internal sealed class DocumentSearch(RegistryStore<DocumentsContext> store)
{
    /// <summary>The newest documents that have, for each term, a word beginning with it: one SQL command.</summary>
    /// <param name="terms">At least one term, folded as words are.</param>
    /// <param name="limit">Most documents.</param>
    /// <param name="fields">The fields selected on `Document`.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    public async Task<IReadOnlyList<DocumentRow>> FindAsync(IReadOnlyList<string> terms, int limit, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(terms.Count);
        await using var context = store.CreateContext();
        var hits = terms.Select(term => Having(context, term)).Aggregate((some, others) => some.Intersect(others));
        return await context.Documents.Where(d => hits.Contains(d.Position)).OrderByDescending(d => d.Position)
            .Select(DocumentColumns.Map.For(fields)).Take(limit).ToListAsync(cancellationToken);
    }

    private static IQueryable<long> Having(DocumentsContext context, string term)
    {
        // A range and no pattern: it is read off the index, and nothing in the term can be a wildcard.
        var end = term + '\uffff';
        return context.Terms.Where(t => string.Compare(t.Term, term) >= 0 && string.Compare(t.Term, end) < 0).Select(t => t.Position);
    }
}
