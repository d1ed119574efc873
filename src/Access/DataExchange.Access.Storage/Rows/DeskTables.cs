using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Rows;

/// <summary>How the consent desk's own things lie in tables.</summary>
internal static class DeskTables
{
    internal static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ConsentTextRow>(e =>
        {
            e.ToTable("consent_text").HasKey(r => r.Hash);
            e.Property(r => r.Hash).HasColumnName("hash");
            e.Property(r => r.Locale).HasColumnName("locale");
            e.Property(r => r.Body).HasColumnName("body");
        });
        modelBuilder.Entity<WithdrawalRow>(e =>
        {
            e.ToTable("consent_withdrawal").HasKey(r => r.ConsentId);
            e.Property(r => r.ConsentId).HasColumnName("consent_id");
            e.Property(r => r.AgreementId).HasColumnName("agreement_id");
            e.Property(r => r.DueAt).HasColumnName("due_at");
        });
    }
}
