using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Rows;

/// <summary>How consents lie in tables.</summary>
internal static class ConsentTables
{
    internal static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConsentRow>(e =>
        {
            e.ToTable("consent").HasKey(r => r.Id);
            e.Property(r => r.Id).HasColumnName("id");
            e.Property(r => r.Subject).HasColumnName("subject");
            e.Property(r => r.AgreementId).HasColumnName("agreement_id");
            e.Property(r => r.Version).HasColumnName("version").IsConcurrencyToken();
            e.Property(r => r.Document).HasColumnName("document");
        });
        modelBuilder.Entity<ConsentHistoryRow>(e =>
        {
            e.ToTable("consent_history").HasKey(r => new { r.Id, r.Version });
            e.Property(r => r.Id).HasColumnName("id");
            e.Property(r => r.Version).HasColumnName("version").ValueGeneratedNever();
            e.Property(r => r.Document).HasColumnName("document");
            e.Property(r => r.ChangedBy).HasColumnName("changed_by");
            e.Property(r => r.Why).HasColumnName("why");
            e.Property(r => r.ChangedAt).HasColumnName("changed_at");
        });
        modelBuilder.Entity<ConsentUseRow>(e =>
        {
            e.ToTable("consent_use").HasKey(r => new { r.RequestId, r.ConsentId });
            e.Property(r => r.RequestId).HasColumnName("request_id");
            e.Property(r => r.ConsentId).HasColumnName("consent_id");
            e.Property(r => r.UsedAt).HasColumnName("used_at");
            e.Property(r => r.UsedBefore).HasColumnName("used_before");
        });
    }
}
