using Eap.Awards.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Naming;

/// <summary>What one body said about one nominee, signed by somebody of its own. It stands as it was signed.</summary>
public sealed class BodyDecision
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>The nomination.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The body's organisation.</summary>
    public required string BodyId { get; init; }

    /// <summary>Its name on the day it signed.</summary>
    public required string BodyName { get; init; }

    /// <summary>It names.</summary>
    public bool Agrees { get; init; }

    /// <summary>Why not; empty when it agrees.</summary>
    public required string Reason { get; init; }

    /// <summary>The account that signed.</summary>
    public required string SignedBy { get; init; }

    /// <summary>That person's name.</summary>
    public required string SignedByName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime SignedUtc { get; init; }

    /// <summary>The verdict as the rule reads it.</summary>
    public BodyVerdict ToVerdict() => new(BodyId, Agrees, Reason);
}

internal sealed class BodyDecisionConfiguration : IEntityTypeConfiguration<BodyDecision>
{
    public void Configure(EntityTypeBuilder<BodyDecision> builder)
    {
        builder.ToTable(nameof(BodyDecision));
        foreach (var id in new[] { nameof(BodyDecision.ProgrammeItemId), nameof(BodyDecision.ContentItemId), nameof(BodyDecision.BodyId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.BodyName).HasMaxLength(255);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.Property(row => row.SignedBy).HasMaxLength(64);
        builder.Property(row => row.SignedByName).HasMaxLength(255);
        // A body speaks once about a nominee, however often a button is pressed.
        builder.HasIndex(row => new { row.ContentItemId, row.BodyId }).IsUnique();
        builder.HasIndex(row => row.ProgrammeItemId);
    }
}
