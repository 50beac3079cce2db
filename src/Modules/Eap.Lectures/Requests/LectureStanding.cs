namespace Eap.Lectures.Requests;

/// <summary>Everything the process decides by.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="Lecturer">The lecturer who said yes; null for none.</param>
/// <param name="StartUtc">It begins; null: no time.</param>
/// <param name="EndUtc">It ends.</param>
/// <param name="IsEvidenced">Heads, a proof, and the word of host and lecturer are there.</param>
public sealed record LectureStanding(LectureStage Stage, string? Lecturer = null, DateTime? StartUtc = null, DateTime? EndUtc = null, bool IsEvidenced = false);
