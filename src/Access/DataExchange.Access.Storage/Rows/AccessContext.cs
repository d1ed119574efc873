using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Rows;

/// <summary>The tables of the access store. The schema itself is made by the ordered steps of <c>Schema</c>.</summary>
internal sealed class AccessContext(DbContextOptions<AccessContext> options) : DbContext(options)
{
    internal DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    internal DbSet<ItemRow> Items => Set<ItemRow>();

    internal DbSet<HistoryRow> History => Set<HistoryRow>();

    internal DbSet<ChangeRow> Changes => Set<ChangeRow>();

    internal DbSet<ConsentRow> Consents => Set<ConsentRow>();

    internal DbSet<ConsentHistoryRow> ConsentHistory => Set<ConsentHistoryRow>();

    internal DbSet<ConsentUseRow> ConsentUses => Set<ConsentUseRow>();

    internal DbSet<ConsentTextRow> ConsentTexts => Set<ConsentTextRow>();

    internal DbSet<WithdrawalRow> Withdrawals => Set<WithdrawalRow>();

    internal DbSet<AgreementDayRow> AgreementDays => Set<AgreementDayRow>();

    internal DbSet<AgreementSubjectRow> AgreementSubjects => Set<AgreementSubjectRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RevisionRow>(e =>
        {
            e.ToTable("access_revision").HasKey(r => r.Id);
            e.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(r => r.Revision).HasColumnName("revision");
        });
        modelBuilder.Entity<ItemRow>(e =>
        {
            e.ToTable("access_item").HasKey(r => new { r.Kind, r.Key });
            e.Property(r => r.Kind).HasColumnName("kind");
            e.Property(r => r.Key).HasColumnName("key");
            e.Property(r => r.Document).HasColumnName("document");
            e.Property(r => r.Revision).HasColumnName("revision");
        });
        modelBuilder.Entity<HistoryRow>(e =>
        {
            e.ToTable("access_history").HasKey(r => new { r.Revision, r.Kind, r.Key });
            e.Property(r => r.Revision).HasColumnName("revision").ValueGeneratedNever();
            e.Property(r => r.Kind).HasColumnName("kind");
            e.Property(r => r.Key).HasColumnName("key");
            e.Property(r => r.Document).HasColumnName("document");
        });
        modelBuilder.Entity<ChangeRow>(e =>
        {
            e.ToTable("access_change").HasKey(r => r.Revision);
            e.Property(r => r.Revision).HasColumnName("revision").ValueGeneratedNever();
            e.Property(r => r.ChangedBy).HasColumnName("changed_by");
            e.Property(r => r.Why).HasColumnName("why");
            e.Property(r => r.ChangedAt).HasColumnName("changed_at");
        });
        ConsentTables.Map(modelBuilder);
        DeskTables.Map(modelBuilder);
        UsageTables.Map(modelBuilder);
    }
}
