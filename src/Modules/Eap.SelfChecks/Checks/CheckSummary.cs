namespace Eap.SelfChecks.Checks;

/// <summary>A check in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page.</param>
/// <param name="About">What it is good for.</param>
/// <param name="Questions">How many questions it has.</param>
/// <param name="IsOurs">Written by the site, not a published scale.</param>
public sealed record CheckSummary(string Title, string Url, string About, int Questions, bool IsOurs)
{
    /// <summary>How long it takes, as one says it.</summary>
    public int Minutes => Math.Max(1, (Questions * 10 + 59) / 60);
}
