using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Workflows.Review;

/// <summary>A decision somebody has to take about an item. Who may take it: a permission at an organisation, or one person.</summary>
public sealed class ReviewTask
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, for addresses.</summary>
    public required string TaskId { get; init; }

    /// <summary>The instance that asked for it.</summary>
    public required string WorkflowId { get; init; }

    /// <summary>Which activity of its type.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The item it is about.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The item's type.</summary>
    public required string ContentType { get; init; }

    /// <summary>The item's title then, for lists.</summary>
    public required string DisplayText { get; init; }

    /// <summary>What is to be done, as the type calls it: 初审.</summary>
    public required string Stage { get; init; }

    /// <summary>Where the permission must be held: here or above.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The permission.</summary>
    public required string Permission { get; init; }

    /// <summary>A permission whose holders may decide too, since the term is over; null: none.</summary>
    public string? DeputyPermission { get; set; }

    /// <summary>The one account of those with the permission that may decide; null: each of them.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>The account that has taken it up; null: nobody yet.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>Since when it waits, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>By when, UTC; null: no term, or none yet.</summary>
    public DateTime? DueUtc { get; set; }

    /// <summary>When it was reminded of, UTC; null: not yet.</summary>
    public DateTime? RemindedUtc { get; set; }

    /// <summary>When it was passed on to a deputy, UTC; null: it was not.</summary>
    public DateTime? EscalatedUtc { get; set; }

    /// <summary>True while it waits.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>The outcome chosen; null while it waits or when it was taken back.</summary>
    public string? Outcome { get; set; }

    /// <summary>What the decider wrote; null for nothing.</summary>
    public string? Comment { get; set; }

    /// <summary>Account that decided.</summary>
    public string? DecidedBy { get; set; }

    /// <summary>Their name then.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? DecidedUtc { get; set; }

    /// <summary>The version that was decided on.</summary>
    public string? VersionId { get; set; }
}

internal sealed class ReviewTaskConfiguration : IEntityTypeConfiguration<ReviewTask>
{
    public void Configure(EntityTypeBuilder<ReviewTask> builder)
    {
        builder.ToTable(nameof(ReviewTask));
        foreach (var id in new[] { nameof(ReviewTask.TaskId), nameof(ReviewTask.WorkflowId), nameof(ReviewTask.ContentItemId), nameof(ReviewTask.OrganizationId), nameof(ReviewTask.VersionId) })
            builder.Property(id).HasMaxLength(26);
        foreach (var id in new[] { nameof(ReviewTask.ActivityId), nameof(ReviewTask.AssignedTo), nameof(ReviewTask.ClaimedBy), nameof(ReviewTask.DecidedBy), nameof(ReviewTask.Outcome) })
            builder.Property(id).HasMaxLength(64);
        foreach (var name in new[] { nameof(ReviewTask.DisplayText), nameof(ReviewTask.Stage), nameof(ReviewTask.DecidedByName) }) builder.Property(name).HasMaxLength(255);
        builder.Property(row => row.ContentType).HasMaxLength(128);
        foreach (var permission in new[] { nameof(ReviewTask.Permission), nameof(ReviewTask.DeputyPermission) }) builder.Property(permission).HasMaxLength(128);
        builder.Property(row => row.Comment).HasMaxLength(2000);
        builder.HasIndex(row => row.TaskId).IsUnique();
        builder.HasIndex(row => new { row.WorkflowId, row.ActivityId, row.IsOpen }).IsUnique().WhereTrue(nameof(ReviewTask.IsOpen));
        builder.HasIndex(row => new { row.Permission, row.OrganizationId, row.DueUtc }).WhereTrue(nameof(ReviewTask.IsOpen));
        builder.HasIndex(row => row.ContentItemId);
        builder.HasIndex(row => new { row.DecidedBy, row.DecidedUtc });
        builder.HasIndex(row => row.AssignedTo);
    }
}
