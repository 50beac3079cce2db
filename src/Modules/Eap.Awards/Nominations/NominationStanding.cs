using Eap.Awards.Rules;

namespace Eap.Awards.Nominations;

/// <summary>Where a nomination stands now.</summary>
/// <param name="ContentItemId">The nomination.</param>
/// <param name="Stage">The last step it took.</param>
/// <param name="AwaitsConsent">The nominated person has not answered yet.</param>
/// <param name="Title">The step that is open, in words: a key of the localizer.</param>
public sealed record NominationStanding(string ContentItemId, NominationStage Stage, bool AwaitsConsent, string Title)
{
    /// <summary>The step that is open; null when nothing follows.</summary>
    public NominationStage? Open { get; init; }
}
