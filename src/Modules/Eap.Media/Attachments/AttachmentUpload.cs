namespace Eap.Media.Attachments;

/// <summary>A file on its way in.</summary>
public sealed record AttachmentUpload
{
    /// <summary>Where it shall hang.</summary>
    public required AttachmentPlace Place { get; init; }

    /// <summary>What the field takes.</summary>
    public required AttachmentRules Rules { get; init; }

    /// <summary>Its bytes, read once.</summary>
    public required Stream Content { get; init; }

    /// <summary>As the sender calls it.</summary>
    public required string FileName { get; init; }

    /// <summary>Bytes as announced; null when the sender did not say.</summary>
    public long? Length { get; init; }

    /// <summary>When its first byte came, UTC; null: now.</summary>
    public DateTime? BegunUtc { get; init; }

    /// <summary>Account id of whoever answers for it.</summary>
    public required string? UserId { get; init; }

    /// <summary>It comes through a phone link.</summary>
    public bool ByPhone { get; init; }
}
