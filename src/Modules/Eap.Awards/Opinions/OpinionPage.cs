using Eap.Awards.Desk;
using Eap.Awards.Nominations;

namespace Eap.Awards.Opinions;

/// <summary>What a body reads that is asked for its opinion: who, where, for what, and a few words about why. Nothing else of the nomination.</summary>
/// <param name="Asked">The opinion.</param>
/// <param name="Place">What the nomination is for.</param>
/// <param name="Summary">Why, in a few words.</param>
/// <param name="Refused">Why it takes no answer; null when it does.</param>
/// <param name="Form">What was typed.</param>
public sealed record OpinionPage(OpinionAsked Asked, NominationPlace Place, string Summary, string? Refused, OpinionForm Form);
