using System.Linq.Expressions;
using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>Reads documents: one SQL command for any number of keys. Results are aligned with the keys, null for a document that does not exist.</summary>
internal sealed class DocumentReader(RegistryStore<DocumentsContext> store, Pager pager)
{
    public async Task<IReadOnlyList<DocumentRow?>> ByIdAsync(IReadOnlyList<string> ids, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var rows = await context.Documents.Where(d => ids.Contains(d.DocumentId))
            .Select(DocumentColumns.Map.For([.. fields, "documentId"])).ToListAsync(cancellationToken);
        var byId = rows.ToDictionary(d => d.DocumentId, StringComparer.Ordinal);
        return [.. ids.Select(byId.GetValueOrDefault)];
    }

    public async Task<IReadOnlyList<DocumentRow?>> ByPositionAsync(IReadOnlyList<long?> positions, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = positions.OfType<long>().Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return new DocumentRow?[positions.Count];
        }

        await using var context = store.CreateContext();
        var rows = await context.Documents.Where(d => wanted.Contains(d.Position))
            .Select(DocumentColumns.Map.For(fields)).ToListAsync(cancellationToken);
        var byPosition = rows.ToDictionary(d => d.Position);
        return [.. positions.Select(position => position is { } at ? byPosition.GetValueOrDefault(at) : null)];
    }

    public async Task<Connection<DocumentRow>> PageAsync(
        DocumentCriteria criteria, KeysetOrder<DocumentRow> order, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        Expression<Func<DocumentRow, DocumentRow>> projection = DocumentColumns.Map.For([.. fields, "documentId"]);
        return await pager.PageAsync(criteria.Apply(context), order, projection, request, cancellationToken);
    }
}
