using Microsoft.EntityFrameworkCore;

namespace DataExchange.Access.Storage.Rows;

/// <summary>How the use of agreements lies in tables.</summary>
internal static class UsageTables
{
    internal static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AgreementDayRow>(e =>
        {
            e.ToTable("agreement_day").HasKey(r => new { r.AgreementId, r.Day });
            e.Property(r => r.AgreementId).HasColumnName("agreement_id");
            e.Property(r => r.Day).HasColumnName("day").ValueGeneratedNever();
            e.Property(r => r.Requests).HasColumnName("requests");
            e.Property(r => r.Subjects).HasColumnName("subjects");
        });
        modelBuilder.Entity<AgreementSubjectRow>(e =>
        {
            e.ToTable("agreement_subject").HasKey(r => new { r.AgreementId, r.Day, r.Subject });
            e.Property(r => r.AgreementId).HasColumnName("agreement_id");
            e.Property(r => r.Day).HasColumnName("day").ValueGeneratedNever();
            e.Property(r => r.Subject).HasColumnName("subject");
        });
    }
}
