namespace Eap.Awards.Programmes;

/// <summary>The end of a programme was put off.</summary>
/// <param name="FromUtc">The end before.</param>
/// <param name="ToUtc">The end since.</param>
/// <param name="Reason">Why; everybody reads it.</param>
/// <param name="ByName">Who did it.</param>
/// <param name="AtUtc">When.</param>
public sealed record WindowChange(DateTime FromUtc, DateTime ToUtc, string Reason, string ByName, DateTime AtUtc);
