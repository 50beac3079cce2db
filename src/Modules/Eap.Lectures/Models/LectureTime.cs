namespace Eap.Lectures.Models;

/// <summary>When a lecture is held. Instants are UTC.</summary>
/// <param name="StartUtc">It begins.</param>
/// <param name="EndUtc">It ends.</param>
public readonly record struct LectureTime(DateTime StartUtc, DateTime EndUtc)
{
    /// <summary>True when it has not begun.</summary>
    public bool IsAheadAt(DateTime utc) => utc < StartUtc;

    /// <summary>True while it is held.</summary>
    public bool IsRunningAt(DateTime utc) => utc >= StartUtc && utc < EndUtc;

    /// <summary>True when it is over.</summary>
    public bool IsOverAt(DateTime utc) => utc >= EndUtc;

    /// <summary>The next moment at which what is said of it changes: its beginning, then its end; null when it is over.</summary>
    public DateTime? NextChangeAfter(DateTime utc) => IsAheadAt(utc) ? StartUtc : IsRunningAt(utc) ? EndUtc : null;

    /// <summary>
    /// What is wrong with the two times, in Chinese; null when they can stand. The past is allowed: what was held without an announcement may be
    /// entered afterwards.
    /// </summary>
    public static string? Problem(DateTime? startUtc, DateTime? endUtc) =>
        startUtc is { } start && endUtc is { } end && end <= start ? "结束时间要晚于开始时间。" : null;
}
