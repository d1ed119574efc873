using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Tax.Data;

/// <summary>The store of the tax registry.</summary>
internal sealed class TaxContext(DbContextOptions<TaxContext> options) : DbContext(options)
{
    public DbSet<TaxpayerRow> Taxpayers => Set<TaxpayerRow>();

    public DbSet<DeclarationRow> Declarations => Set<DeclarationRow>();

    public DbSet<DependantRow> Dependants => Set<DependantRow>();

    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TaxpayerRow>(row => row.HasKey(t => t.PersonalId));
        modelBuilder.Entity<DeclarationRow>(row => row.HasKey(d => new { d.PersonalId, d.Year }));
        modelBuilder.Entity<DependantRow>(row => row.HasKey(d => new { d.PersonalId, d.DependantId }));
        modelBuilder.Entity<OrganisationRow>(row =>
        {
            row.HasKey(o => o.TaxCode);
            row.HasIndex(o => o.FoldedName);
            row.HasIndex(o => o.HeadOfficeCode);
            row.HasIndex(o => o.LegalRepresentativeId);
            row.HasIndex(o => new { o.ProvinceCode, o.CommuneCode });
        });
        modelBuilder.UseRegistryNames("tax", Database.IsNpgsql());
    }
}
