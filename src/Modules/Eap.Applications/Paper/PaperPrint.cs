using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Paper;

/// <summary>One printing of a form. Never changed, never removed.</summary>
public sealed class PaperPrint
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>1 for its first printing.</summary>
    public int Number { get; init; }

    /// <summary>Which handing in was printed.</summary>
    public int Version { get; init; }

    /// <summary>Copies.</summary>
    public int Copies { get; init; }

    /// <summary>Account id.</summary>
    public required string UserId { get; init; }

    /// <summary>Its name then.</summary>
    public required string UserName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime PrintedUtc { get; init; }
}

internal sealed class PaperPrintConfiguration : IEntityTypeConfiguration<PaperPrint>
{
    public void Configure(EntityTypeBuilder<PaperPrint> builder)
    {
        builder.ToTable(nameof(PaperPrint));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.UserId).HasMaxLength(64);
        builder.Property(row => row.UserName).HasMaxLength(255);
        builder.HasIndex(row => new { row.ContentItemId, row.Number }).IsUnique();
    }
}
