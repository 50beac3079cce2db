using Eap.Awards.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Naming;

/// <summary>A title somebody holds or held. Announced, it never goes: one that is revoked says so. Only a list of earlier ones entered by mistake is taken out again.</summary>
public sealed class Honour
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The nomination it came from; null: entered from an earlier year's decision.</summary>
    public string? ContentItemId { get; init; }

    /// <summary>The programme; null: entered from an earlier year's decision.</summary>
    public string? ProgrammeItemId { get; init; }

    /// <summary>The union that nominated, for lists; null: not known.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>One of <see cref="Rules.HolderKey"/>. Where there is a nomination, its other keys count as well.</summary>
    public required string HolderKey { get; init; }

    /// <summary>Who or what.</summary>
    public NomineeKind Kind { get; init; }

    /// <summary>The holder's name, as announced.</summary>
    public required string HolderName { get; init; }

    /// <summary>The holder's unit, as announced.</summary>
    public required string UnitName { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Title { get; init; }

    /// <summary>What it was called.</summary>
    public required string TitleName { get; init; }

    /// <summary>The year it was given for.</summary>
    public int Year { get; init; }

    /// <summary>The number of its certificate; null: none was given out.</summary>
    public string? Number { get; init; }

    /// <summary>When it was announced, UTC.</summary>
    public DateTime AnnouncedUtc { get; init; }

    /// <summary>The document it was entered from; null: announced on this site.</summary>
    public string? Source { get; init; }

    /// <summary>The list it was entered with; null: announced on this site.</summary>
    public string? EarlierListId { get; init; }

    /// <summary>When it was taken back, UTC; null: it stands.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Why it was taken back; everybody reads it.</summary>
    public string? RevokedReason { get; set; }

    /// <summary>What the audit trail calls the holder: a person's name is not written where nothing is ever erased.</summary>
    public string AuditName => Kind == NomineeKind.Person ? "个人" : HolderName;

    /// <summary>It was taken back.</summary>
    public bool IsRevoked => RevokedUtc is not null;
}

internal sealed class HonourConfiguration : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> builder)
    {
        builder.ToTable(nameof(Honour));
        foreach (var id in new[] { nameof(Honour.ContentItemId), nameof(Honour.ProgrammeItemId), nameof(Honour.OrganizationId), nameof(Honour.EarlierListId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.HolderKey).HasMaxLength(Rules.HolderKey.MaxLength);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.HolderName).HasMaxLength(255);
        builder.Property(row => row.UnitName).HasMaxLength(255);
        builder.Property(row => row.Title).HasMaxLength(64);
        builder.Property(row => row.TitleName).HasMaxLength(100);
        builder.Property(row => row.Number).HasMaxLength(64);
        builder.Property(row => row.Source).HasMaxLength(300);
        builder.Property(row => row.RevokedReason).HasMaxLength(1000);
        builder.Ignore(row => row.IsRevoked);
        builder.Ignore(row => row.AuditName);
        builder.HasIndex(row => row.HolderKey);
        // One nomination brings one honour, however often announcing runs.
        builder.HasIndex(row => row.ContentItemId).IsUnique();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.Year, row.Title });
        builder.HasIndex(row => row.EarlierListId);
    }
}
