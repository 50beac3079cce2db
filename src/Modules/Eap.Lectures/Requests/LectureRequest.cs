using Eap.Lectures.Evidence;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.Lectures.Requests;

/// <summary>A lecture that was asked for and accepted, on its way to being held and counted: one row beside the application.</summary>
public sealed class LectureRequest
{
    /// <summary>Longest words of a host about a lecture.</summary>
    public const int LongestRatingWords = 300;

    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>The application.</summary>
    public required string RequestItemId { get; init; }

    /// <summary>The unit it is for.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>That unit's name when it was accepted.</summary>
    public required string HostName { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public required string Title { get; set; }

    /// <summary>Where it goes to, in the plan's words; null: not said.</summary>
    public string? Setting { get; init; }

    /// <summary>The hall.</summary>
    public string Place { get; set; } = "";

    /// <summary>Its seats; null: not known.</summary>
    public int? Seats { get; set; }

    /// <summary>Heads expected.</summary>
    public int? PlannedHeads { get; init; }

    /// <summary>Where it stands.</summary>
    public LectureStage Stage { get; set; }

    /// <summary>It begins, UTC; null: no time yet.</summary>
    public DateTime? StartUtc { get; set; }

    /// <summary>It ends, UTC.</summary>
    public DateTime? EndUtc { get; set; }

    /// <summary>The lecturer who said yes.</summary>
    public string? ExpertItemId { get; set; }

    /// <summary>Their name.</summary>
    public string? ExpertName { get; set; }

    /// <summary>The announcement.</summary>
    public string? AnnouncementItemId { get; set; }

    /// <summary>The secret part of the sign-in page's address; on the QR code in the hall.</summary>
    public required string SignInToken { get; init; }

    /// <summary>Mixed into the hash of who signed in; thrown away when it is decided, and with it the way back.</summary>
    public string? SignInSalt { get; set; }

    /// <summary>Heads in the hall as the host typed them.</summary>
    public int? TypedHeads { get; set; }

    /// <summary>Heads from afar, kept apart.</summary>
    public int? OnlineHeads { get; set; }

    /// <summary>Listeners who answered how they liked it, as the host counted them; null: not asked.</summary>
    public int? SatisfactionAnswers { get; set; }

    /// <summary>Of these satisfied, in whole percent.</summary>
    public int? SatisfactionPercent { get; set; }

    /// <summary>When the host said it was so, UTC.</summary>
    public DateTime? HostConfirmedUtc { get; set; }

    /// <summary>When the lecturer said it was so, UTC.</summary>
    public DateTime? LecturerConfirmedUtc { get; set; }

    /// <summary>How the host found it; null: not said.</summary>
    public LectureRating? Rating { get; set; }

    /// <summary>The host's words about it; null for none.</summary>
    public string? RatingWords { get; set; }

    /// <summary>It counts. A lecturer stands in one place at a time: by a unique index the same lecture, entered by two units, counts once (R4).</summary>
    public bool IsCounted { get; set; }

    /// <summary>The version of the plan it was decided by.</summary>
    public string? PlanVersionId { get; set; }

    /// <summary>Why it was postponed, cancelled or does not count.</summary>
    public string? Reason { get; set; }

    /// <summary>Since when it stands where it stands, UTC.</summary>
    public DateTime ChangedUtc { get; set; }

    /// <summary>What listeners said; null: nothing known.</summary>
    public Satisfaction? Satisfaction => this is { SatisfactionAnswers: { } answers, SatisfactionPercent: { } percent } ? new Satisfaction(answers, percent) : null;

    /// <summary>What the process decides by.</summary>
    public LectureStanding Standing(bool isEvidenced = false) => new(Stage, ExpertItemId, StartUtc, EndUtc, isEvidenced);
}

internal sealed class LectureRequestConfiguration : IEntityTypeConfiguration<LectureRequest>
{
    public void Configure(EntityTypeBuilder<LectureRequest> builder)
    {
        builder.ToTable(nameof(LectureRequest));
        foreach (var id in new[] { nameof(LectureRequest.RequestItemId), nameof(LectureRequest.OrganizationId), nameof(LectureRequest.ExpertItemId), nameof(LectureRequest.AnnouncementItemId), nameof(LectureRequest.PlanVersionId) })
            builder.Property(id).HasMaxLength(26);
        builder.Ignore(row => row.Satisfaction);
        builder.Property(row => row.HostName).HasMaxLength(200);
        builder.Property(row => row.Title).HasMaxLength(255);
        builder.Property(row => row.Setting).HasMaxLength(60);
        builder.Property(row => row.Place).HasMaxLength(255);
        builder.Property(row => row.Stage).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.ExpertName).HasMaxLength(255);
        builder.Property(row => row.SignInToken).HasMaxLength(32);
        builder.Property(row => row.SignInSalt).HasMaxLength(32);
        builder.Property(row => row.Rating).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.RatingWords).HasMaxLength(LectureRequest.LongestRatingWords);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => row.RequestItemId).IsUnique();
        builder.HasIndex(row => row.SignInToken).IsUnique();
        builder.HasIndex(row => row.AnnouncementItemId);
        builder.HasIndex(row => new { row.Stage, row.StartUtc });
        builder.HasIndex(row => new { row.ExpertItemId, row.StartUtc }).IsUnique().WhereTrue(nameof(LectureRequest.IsCounted));
    }
}
