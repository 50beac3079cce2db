using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Editorial.Passages;

/// <summary>批注: what somebody has to say about a passage. The passage is kept as its words, so that it is found again after an edit.</summary>
public sealed class PassageComment
{
    /// <summary>Longest quote, comment and answer.</summary>
    public const int MaxLength = 1000;

    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, for addresses.</summary>
    public required string CommentId { get; init; }

    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The version it was made on.</summary>
    public required string VersionId { get; init; }

    /// <summary>Place of the paragraph then, from 0: tells which of two equal sentences is meant.</summary>
    public int Place { get; init; }

    /// <summary>The words it is about.</summary>
    public required string Quote { get; init; }

    /// <summary>What is said.</summary>
    public required string Text { get; init; }

    /// <summary>Account that says it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>Their name then.</summary>
    public required string AuthorName { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>The author's answer; null: none yet.</summary>
    public string? Answer { get; set; }

    /// <summary>Account that answered.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>Their name then.</summary>
    public string? AnsweredByName { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? AnsweredUtc { get; set; }

    /// <summary>Name of the reviewer who found it settled; null: nobody yet.</summary>
    public string? SettledByName { get; set; }

    /// <summary>When, UTC; null: it is open.</summary>
    public DateTime? SettledUtc { get; set; }
}

internal sealed class PassageCommentConfiguration : IEntityTypeConfiguration<PassageComment>
{
    public void Configure(EntityTypeBuilder<PassageComment> builder)
    {
        builder.ToTable(nameof(PassageComment));
        foreach (var id in new[] { nameof(PassageComment.CommentId), nameof(PassageComment.ContentItemId), nameof(PassageComment.VersionId) }) builder.Property(id).HasMaxLength(26);
        foreach (var text in new[] { nameof(PassageComment.Quote), nameof(PassageComment.Text), nameof(PassageComment.Answer) }) builder.Property(text).HasMaxLength(PassageComment.MaxLength);
        foreach (var id in new[] { nameof(PassageComment.AuthorId), nameof(PassageComment.AnsweredBy) }) builder.Property(id).HasMaxLength(64);
        foreach (var name in new[] { nameof(PassageComment.AuthorName), nameof(PassageComment.AnsweredByName), nameof(PassageComment.SettledByName) }) builder.Property(name).HasMaxLength(255);
        builder.HasIndex(row => row.CommentId).IsUnique();
        builder.HasIndex(row => row.ContentItemId);
    }
}
