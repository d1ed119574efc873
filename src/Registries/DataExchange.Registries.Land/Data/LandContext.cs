using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Land.Data;

/// <summary>The land registry's tables.</summary>
internal sealed class LandContext(DbContextOptions<LandContext> options) : DbContext(options)
{
    private const string TablePrefix = "land";

    public DbSet<ParcelRow> Parcels => Set<ParcelRow>();

    public DbSet<LandUseRow> Uses => Set<LandUseRow>();

    public DbSet<OwnershipRow> Ownerships => Set<OwnershipRow>();

    public DbSet<MortgageRow> Mortgages => Set<MortgageRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ParcelRow>(parcel =>
        {
            parcel.HasKey(row => row.ParcelId);
            parcel.HasIndex(row => new { row.ProvinceCode, row.ParcelId });
            parcel.HasIndex(row => new { row.CommuneCode, row.ParcelId });
            parcel.HasIndex(row => new { row.AreaCentiares, row.ParcelId });
        });
        modelBuilder.Entity<LandUseRow>(use =>
        {
            use.HasKey(row => new { row.ParcelId, row.Position });
            use.HasIndex(row => new { row.Code, row.ParcelId });
        });
        modelBuilder.Entity<OwnershipRow>(ownership =>
        {
            ownership.HasKey(row => new { row.ParcelId, row.Position });
            ownership.HasIndex(row => new { row.CitizenId, row.ParcelId });
            ownership.HasIndex(row => new { row.TaxCode, row.ParcelId });
        });
        modelBuilder.Entity<MortgageRow>().HasKey(row => new { row.ParcelId, row.Position });
        modelBuilder.UseRegistryNames(TablePrefix, Database.IsNpgsql());
    }
}
