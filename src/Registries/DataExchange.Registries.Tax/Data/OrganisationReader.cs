using DataExchange.Registries.Paging;
using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Tax.Data;

/// <summary>Reads organisations: one SQL command for any number of keys. Results are aligned with the keys.</summary>
internal sealed class OrganisationReader(RegistryStore<TaxContext> store, Pager pager)
{
    private static readonly KeysetOrder<OrganisationRow> ByTaxCode = new("organisations", KeysetColumn<OrganisationRow>.Of(o => o.TaxCode));

    /// <summary>The organisations of tax codes; null for a code without one, and for null.</summary>
    public async Task<IReadOnlyList<OrganisationRow?>> ByTaxCodeAsync(IReadOnlyList<string?> codes, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var wanted = codes.OfType<string>().Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return new OrganisationRow?[codes.Count];
        }

        await using var context = store.CreateContext();
        var rows = await context.Organisations.Where(o => wanted.Contains(o.TaxCode))
            .Select(OrganisationColumns.Map.For(fields)).ToDictionaryAsync(o => o.TaxCode, StringComparer.Ordinal, cancellationToken);
        return [.. codes.Select(code => code is null ? null : rows.GetValueOrDefault(code))];
    }

    /// <summary>The branches of head offices, by tax code.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<OrganisationRow>>> BranchesAsync(IReadOnlyList<string> headOffices, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        var rows = await context.Organisations.Where(o => headOffices.Contains(o.HeadOfficeCode!)).OrderBy(o => o.TaxCode)
            .Select(OrganisationColumns.Map.For([.. fields, "headOffice"])).ToListAsync(cancellationToken);
        var byHeadOffice = rows.ToLookup(o => o.HeadOfficeCode);
        return [.. headOffices.Select(code => byHeadOffice[code].ToList())];
    }

    /// <summary>A page of the organisations that fulfil criteria, by tax code.</summary>
    public async Task<Connection<OrganisationRow>> PageAsync(
        OrganisationCriteria criteria, PageRequest request, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        await using var context = store.CreateContext();
        return await pager.PageAsync(criteria.Apply(context.Organisations), ByTaxCode, OrganisationColumns.Map.For(fields), request, cancellationToken);
    }
}
