using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Applications.Returns;

/// <summary>What the unit is asked to correct: the fields named are the only ones open until it hands in again.</summary>
public sealed class ReturnRequest
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>1 for the first return.</summary>
    public int Number { get; init; }

    /// <summary>The task it came from; null when none asked.</summary>
    public string? TaskId { get; init; }

    /// <summary>The fields, as JSON.</summary>
    public required string FieldsJson { get; init; }

    /// <summary>What there is to say about the whole.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Why something that could be seen the first time is asked only now; null when nothing is. Everybody on both sides reads it.</summary>
    public string? LateReason { get; init; }

    /// <summary>The version that was looked at.</summary>
    public required string VersionId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>By when the unit should answer, UTC; null: no term.</summary>
    public DateTime? DueUtc { get; init; }

    /// <summary>True until it is answered.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>When it was answered, UTC; null: not yet.</summary>
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>The fields with what to do.</summary>
    public IReadOnlyList<ReturnedField> Fields => JsonSerializer.Deserialize<List<ReturnedField>>(FieldsJson, JOptions.Default) ?? [];

    /// <summary>The fields as they are stored.</summary>
    public static string Write(IReadOnlyList<ReturnedField> fields) => JsonSerializer.Serialize(fields, JOptions.Default);
}

internal sealed class ReturnRequestConfiguration : IEntityTypeConfiguration<ReturnRequest>
{
    public void Configure(EntityTypeBuilder<ReturnRequest> builder)
    {
        builder.ToTable(nameof(ReturnRequest));
        builder.Property(row => row.ContentItemId).HasMaxLength(26);
        builder.Property(row => row.TaskId).HasMaxLength(26);
        builder.Property(row => row.VersionId).HasMaxLength(26);
        builder.Property(row => row.Comment).HasMaxLength(2000);
        builder.Property(row => row.LateReason).HasMaxLength(1000);
        builder.Ignore(row => row.Fields);
        builder.HasIndex(row => new { row.ContentItemId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.ContentItemId, row.IsOpen }).IsUnique().WhereTrue(nameof(ReturnRequest.IsOpen));
    }
}
