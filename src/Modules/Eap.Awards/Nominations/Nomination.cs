using System.Text.Json;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Awards.Nominations;

/// <summary>A nomination on its way: one row beside the application, which holds what was filled in. Nothing protected stands here.</summary>
public sealed class Nomination
{
    /// <summary>Database number; lower was filed first.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeItemId { get; init; }

    /// <summary>Code of the title.</summary>
    public required string Category { get; init; }

    /// <summary>The nominating union.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Who or what.</summary>
    public NomineeKind Kind { get; init; }

    /// <summary>The nominee's name.</summary>
    public required string NomineeName { get; set; }

    /// <summary>The name as <see cref="HolderKey.Normal"/> writes it: two of one name are shown to the desk.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>The nominee's unit.</summary>
    public required string UnitName { get; set; }

    /// <summary>The organisation the nominee's unit is, where it stands in the tree: whoever holds an office there keeps out. Null: it does not stand there.</summary>
    public string? WorkOrganizationId { get; set; }

    /// <summary>The last step it took.</summary>
    public NominationStage Stage { get; set; }

    /// <summary>Facts for shares and opinions, as JSON.</summary>
    public string FactsJson { get; set; } = "{}";

    /// <summary>What the person said.</summary>
    public ConsentState Consent { get; set; }

    /// <summary>The day the unit decided.</summary>
    public DateOnly? ResolvedOn { get; set; }

    /// <summary>The day the unit's own publicity began.</summary>
    public DateOnly? PublicFrom { get; set; }

    /// <summary>Its last day.</summary>
    public DateOnly? PublicTo { get; set; }

    /// <summary>Its working days, the first day not counted; null: the unit made none.</summary>
    public int? PublicDays { get; set; }

    /// <summary>The version of the plan the programme opened with.</summary>
    public string? PlanVersionId { get; init; }

    /// <summary>Name of the union that recommended it; null: none has.</summary>
    public string? RecommendedBy { get; set; }

    /// <summary>When it was filed, UTC; a return keeps it.</summary>
    public DateTime FiledUtc { get; init; }

    /// <summary>When it was handed in last, complete, UTC; null: it was never returned, or long ago.</summary>
    public DateTime? CompletedUtc { get; set; }

    /// <summary>When its filing was complete, UTC: whose was first goes first where scores are equal.</summary>
    public DateTime CompleteUtc => CompletedUtc ?? FiledUtc;

    /// <summary>Why it ended as it did.</summary>
    public string? Reason { get; set; }

    /// <summary>Since when it stands where it stands, UTC.</summary>
    public DateTime ChangedUtc { get; set; }

    /// <summary>What the audit trail calls it: a person's name is not written where nothing is ever erased.</summary>
    public string AuditName => Kind == NomineeKind.Person ? "个人" : NomineeName;

    /// <summary>The facts.</summary>
    public IReadOnlyDictionary<string, string> Facts => JsonSerializer.Deserialize<Dictionary<string, string>>(FactsJson, JOptions.Default) ?? [];
}

internal sealed class NominationConfiguration : IEntityTypeConfiguration<Nomination>
{
    public void Configure(EntityTypeBuilder<Nomination> builder)
    {
        builder.ToTable(nameof(Nomination));
        foreach (var id in new[] { nameof(Nomination.ContentItemId), nameof(Nomination.ProgrammeItemId), nameof(Nomination.OrganizationId) }) builder.Property(id).HasMaxLength(26);
        builder.Property(row => row.PlanVersionId).HasMaxLength(26);
        builder.Property(row => row.WorkOrganizationId).HasMaxLength(26);
        builder.Property(row => row.Category).HasMaxLength(64);
        builder.Property(row => row.NomineeName).HasMaxLength(255);
        builder.Property(row => row.NameKey).HasMaxLength(255);
        builder.Property(row => row.UnitName).HasMaxLength(255);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Stage).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Consent).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.RecommendedBy).HasMaxLength(200);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.Ignore(row => row.Facts);
        builder.Ignore(row => row.AuditName);
        builder.Ignore(row => row.CompleteUtc);
        builder.HasIndex(row => row.ContentItemId).IsUnique();
        builder.HasIndex(row => new { row.ProgrammeItemId, row.Category, row.Stage });
        builder.HasIndex(row => new { row.ProgrammeItemId, row.NameKey });
        builder.HasIndex(row => row.OrganizationId);
    }
}
