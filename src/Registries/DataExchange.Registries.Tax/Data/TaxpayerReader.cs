using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Tax.Data;

/// <summary>Reads tax profiles and what belongs to them: one SQL command for any number of persons. Results are aligned with the persons.</summary>
internal sealed class TaxpayerReader(RegistryStore<TaxContext> store)
{
    /// <summary>Whether there is a profile of a person.</summary>
    public async Task<bool> ExistsAsync(string personalId, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        return await context.Taxpayers.AnyAsync(t => t.PersonalId == personalId, cancellationToken);
    }

    /// <summary>The profiles; null for a person without one.</summary>
    public async Task<IReadOnlyList<TaxpayerRow?>> ProfilesAsync(IReadOnlyList<string> persons, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var rows = await context.Taxpayers.Where(t => persons.Contains(t.PersonalId))
            .Select(TaxpayerColumns.Map.For(fields)).ToDictionaryAsync(t => t.PersonalId, StringComparer.Ordinal, cancellationToken);
        return [.. persons.Select(rows.GetValueOrDefault)];
    }

    /// <summary>The income of one year; null where nothing was declared.</summary>
    public async Task<IReadOnlyList<long?>> IncomesAsync(IReadOnlyList<string> persons, int year, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var incomes = await context.Declarations.Where(d => persons.Contains(d.PersonalId) && d.Year == year)
            .Select(d => new { d.PersonalId, d.Income }).ToDictionaryAsync(d => d.PersonalId, d => d.Income, StringComparer.Ordinal, cancellationToken);
        return [.. persons.Select(person => incomes.TryGetValue(person, out var income) ? income : (long?)null)];
    }

    /// <summary>The declarations of one year, or of all, the newest first.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DeclarationRow>>> DeclarationsAsync(
        IReadOnlyList<string> persons, int? year, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var rows = await context.Declarations.Where(d => persons.Contains(d.PersonalId) && (year == null || d.Year == year))
            .OrderByDescending(d => d.Year).Select(DeclarationColumns.Map.For(fields)).ToListAsync(cancellationToken);
        var byPerson = rows.ToLookup(d => d.PersonalId);
        return [.. persons.Select(person => byPerson[person].ToList())];
    }

    /// <summary>The personal ids of the dependants, ascending.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> DependantsAsync(IReadOnlyList<string> persons, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var rows = await context.Dependants.Where(d => persons.Contains(d.PersonalId)).OrderBy(d => d.DependantId).ToListAsync(cancellationToken);
        var byPerson = rows.ToLookup(d => d.PersonalId, d => d.DependantId);
        return [.. persons.Select(person => byPerson[person].ToList())];
    }
}
