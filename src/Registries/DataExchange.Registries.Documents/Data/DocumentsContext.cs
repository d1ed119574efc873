using DataExchange.Registries.Storage;
using Microsoft.EntityFrameworkCore;

namespace DataExchange.Registries.Documents.Data;

/// <summary>The store of the document registry.</summary>
internal sealed class DocumentsContext(DbContextOptions<DocumentsContext> options) : DbContext(options)
{
    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<StatusChangeRow> StatusChanges => Set<StatusChangeRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<ConcernRow> Concerns => Set<ConcernRow>();

    public DbSet<TermRow> Terms => Set<TermRow>();

    public DbSet<NumberSequenceRow> NumberSequences => Set<NumberSequenceRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<DocumentRow>(row =>
        {
            row.HasKey(d => d.Position);
            row.Property(d => d.Position).ValueGeneratedNever();
            row.HasIndex(d => d.DocumentId).IsUnique();
            row.HasIndex(d => new { d.IssuerCode, d.Position });
            row.HasIndex(d => d.Number);
            row.HasIndex(d => d.InReplyTo);
        });
        modelBuilder.Entity<DeliveryRow>(row =>
        {
            row.HasKey(d => new { d.Position, d.AgencyCode });
            row.HasIndex(d => new { d.AgencyCode, d.Position, d.StateCode });
            row.Property(d => d.Steps).IsConcurrencyToken();
        });
        modelBuilder.Entity<StatusChangeRow>(row => row.HasKey(s => new { s.Position, s.AgencyCode, s.Step }));
        modelBuilder.Entity<AttachmentRow>(row => row.HasKey(a => new { a.Position, a.Ordinal }));
        modelBuilder.Entity<ConcernRow>(row =>
        {
            row.HasKey(c => new { c.Position, c.Ordinal });
            row.HasIndex(c => new { c.KindCode, c.Key, c.Position });
        });
        modelBuilder.Entity<TermRow>(row => row.HasKey(t => new { t.Term, t.Position }));
        modelBuilder.Entity<NumberSequenceRow>(row =>
        {
            row.HasKey(n => new { n.IssuerCode, n.Year });
            row.Property(n => n.Last).IsConcurrencyToken();
        });
        modelBuilder.UseRegistryNames("documents", Database.IsNpgsql());
    }
}
