using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Eap.SelfChecks.Urgent;

/// <summary>A union asks for support after an incident, naming nobody it is about. Name, number and words of whoever asks are sealed and erased some time after the end.</summary>
public sealed class UrgentRequest
{
    /// <summary>Database number.</summary>
    public long Id { get; init; }

    /// <summary>26 characters, in its addresses; made when the form opened.</summary>
    public required string RequestId { get; init; }

    /// <summary>The union that asks.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Where it happened: that union or one below it.</summary>
    public required string PlaceId { get; init; }

    /// <summary>What happened.</summary>
    public UrgentKind Kind { get; init; }

    /// <summary>How many people it touches.</summary>
    public UrgentSize Size { get; init; }

    /// <summary>By when somebody should be there.</summary>
    public UrgentHaste Haste { get; init; }

    /// <summary>The account that asked: it gets the messages. Empty once erased.</summary>
    public required string AskedBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime AskedUtc { get; init; }

    /// <summary>Whom to ring, sealed; null once erased.</summary>
    public string? NameSealed { get; set; }

    /// <summary>The number, sealed; the same.</summary>
    public string? PhoneSealed { get; set; }

    /// <summary>A few words, sealed; null where there are none, and once erased.</summary>
    public string? NoteSealed { get; set; }

    /// <summary>How far it is.</summary>
    public UrgentState State { get; set; }

    /// <summary>Who has been told.</summary>
    public UrgentLevel Level { get; set; }

    /// <summary>When the next are told unless somebody has rung by then, UTC.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>How many people have been told; 0: there was nobody to tell.</summary>
    public int Told { get; set; }

    /// <summary>How many of them have something outside the site a message was sent to: mail or telephone.</summary>
    public int ToldOutside { get; set; }

    /// <summary>When the union was told that messages did not leave, UTC; null: not so far.</summary>
    public DateTime? UndeliveredUtc { get; set; }

    /// <summary>The account that has it; null: nobody yet, and once erased.</summary>
    public string? TakenBy { get; set; }

    /// <summary>That person's name; null once erased.</summary>
    public string? TakenByName { get; set; }

    /// <summary>When whoever has it took it, UTC; null where that was before it was written down.</summary>
    public DateTime? TakenUtc { get; set; }

    /// <summary>When they spoke, UTC.</summary>
    public DateTime? ContactedUtc { get; set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>How.</summary>
    public UrgentOutcome? Outcome { get; set; }

    /// <summary>Why the union took it back; null when it did not.</summary>
    public UrgentWithdrawal? Withdrawal { get; set; }
}

internal sealed class UrgentRequestConfiguration : IEntityTypeConfiguration<UrgentRequest>
{
    public void Configure(EntityTypeBuilder<UrgentRequest> builder)
    {
        builder.ToTable(nameof(UrgentRequest));
        foreach (var id in new[] { nameof(UrgentRequest.RequestId), nameof(UrgentRequest.OrganizationId), nameof(UrgentRequest.PlaceId) }) builder.Property(id).HasMaxLength(26);
        foreach (var account in new[] { nameof(UrgentRequest.AskedBy), nameof(UrgentRequest.TakenBy) }) builder.Property(account).HasMaxLength(64);
        builder.Property(row => row.TakenByName).HasMaxLength(255);
        builder.Property(row => row.Kind).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Size).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Haste).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.State).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Outcome).HasMaxLength(16).HasConversion<string>();
        builder.Property(row => row.Withdrawal).HasMaxLength(16).HasConversion<string>();
        builder.HasIndex(row => row.RequestId).IsUnique();
        builder.HasIndex(row => row.OrganizationId);
        builder.HasIndex(row => row.State);
    }
}
