using Eap.Editorial.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Editorial.Manuscripts;

/// <summary>Somebody let exactly this version pass; written in the transaction of the decision.</summary>
public sealed class SignOff
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The version.</summary>
    public required string VersionId { get; init; }

    /// <summary>Which review; the last one for <see cref="SignOffSource.Recipe"/>.</summary>
    public ReviewStage Stage { get; init; }

    /// <summary>Account; null for a recipe.</summary>
    public string? PersonId { get; init; }

    /// <summary>Their name then.</summary>
    public required string PersonName { get; init; }

    /// <summary>The role they decided in, in Chinese.</summary>
    public required string Role { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime SignedUtc { get; init; }

    /// <summary>How it came about.</summary>
    public SignOffSource Source { get; init; }

    /// <summary>What they wrote; null for nothing.</summary>
    public string? Opinion { get; init; }

    /// <summary>The task they decided; null for a recipe.</summary>
    public string? TaskId { get; init; }

    /// <summary>It still counts: not returned, withdrawn or taken down since. The line itself stays for the record.</summary>
    public bool Stands { get; set; } = true;
}

internal sealed class SignOffConfiguration : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.ToTable(nameof(SignOff));
        foreach (var id in new[] { nameof(SignOff.ContentItemId), nameof(SignOff.VersionId), nameof(SignOff.TaskId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.Stage).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Source).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.PersonId).HasMaxLength(64);
        builder.Property(row => row.PersonName).HasMaxLength(255);
        builder.Property(row => row.Role).HasMaxLength(100);
        builder.Property(row => row.Opinion).HasMaxLength(2000);
        builder.HasIndex(row => new { row.VersionId, row.Stage, row.Stands }).IsUnique().WhereTrue(nameof(SignOff.Stands));
        builder.HasIndex(row => row.ContentItemId);
        builder.HasIndex(row => row.SignedUtc);
    }
}
