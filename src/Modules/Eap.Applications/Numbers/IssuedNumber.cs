using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Numbers;

/// <summary>A number given out for good: of a plaque, of a certificate. Revoked, it stays and says so; it is never given out again.</summary>
public sealed class IssuedNumber
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The number, as it stands on the plaque.</summary>
    public required string Number { get; init; }

    /// <summary>What it stands on.</summary>
    public NumberKind Kind { get; init; }

    /// <summary>What was awarded: 职工心理健康服务站.</summary>
    public required string Title { get; init; }

    /// <summary>Who may show it, by the name of that day.</summary>
    public required string HolderName { get; init; }

    /// <summary>The union it was given to.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The item it is about (a station, a nomination); null for none.</summary>
    public string? SubjectItemId { get; init; }

    /// <summary>The day in the city.</summary>
    public DateOnly IssuedOn { get; init; }

    /// <summary>The body that gave it.</summary>
    public required string ByName { get; init; }

    /// <summary>When it was revoked, UTC; null while it is valid.</summary>
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Why, in words anybody may read.</summary>
    public string? RevokeReason { get; set; }

    /// <summary>More lines for the public page.</summary>
    public IReadOnlyList<NumberDetail> Details => JsonSerializer.Deserialize<List<NumberDetail>>(DetailsJson, JOptions.Default) ?? [];

    /// <summary>These lines as they are stored.</summary>
    public string DetailsJson { get; init; } = "[]";
}

internal sealed class IssuedNumberConfiguration : IEntityTypeConfiguration<IssuedNumber>
{
    public void Configure(EntityTypeBuilder<IssuedNumber> builder)
    {
        builder.ToTable(nameof(IssuedNumber));
        builder.Property(row => row.Number).HasMaxLength(64);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.HolderName).HasMaxLength(255);
        builder.Property(row => row.OrganizationId).HasMaxLength(26);
        builder.Property(row => row.SubjectItemId).HasMaxLength(26);
        builder.Property(row => row.ByName).HasMaxLength(255);
        builder.Property(row => row.RevokeReason).HasMaxLength(500);
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.SubjectItemId);
    }
}
