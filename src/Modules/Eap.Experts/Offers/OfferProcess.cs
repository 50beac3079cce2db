namespace Eap.Experts.Offers;

/// <summary>What may become of an offer, and when. Instants are UTC.</summary>
public static class OfferProcess
{
    // Long enough to look up where one was; a link that lies in a mailbox for years is no place for what it was about.
    private static readonly TimeSpan Readable = TimeSpan.FromDays(28);
    private static readonly TimeSpan Askable = TimeSpan.FromDays(180);

    /// <summary>True when the page of an offer says nothing any more.</summary>
    /// <param name="nowUtc">Now.</param>
    /// <param name="endUtc">When the work was over.</param>
    /// <param name="isAsked">The expert is still asked something there.</param>
    public static bool IsClosed(DateTime nowUtc, DateTime endUtc, bool isAsked) => nowUtc > endUtc + (isAsked ? Askable : Readable);

    /// <summary>The state after a move; null when the move is not possible.</summary>
    public static OfferState? After(OfferState state, OfferMove move, DateTime nowUtc, DateTime expiresUtc) => (state, move) switch
    {
        (OfferState.Open, OfferMove.Accept) when nowUtc < expiresUtc => OfferState.Accepted,
        (OfferState.Open, OfferMove.Decline) when nowUtc < expiresUtc => OfferState.Declined,
        (OfferState.Open, OfferMove.Lapse) when nowUtc >= expiresUtc => OfferState.Lapsed,
        (OfferState.Open or OfferState.Accepted, OfferMove.Withdraw) => OfferState.Withdrawn,
        _ => null,
    };

    /// <summary>The state as it counts now: an open offer whose time is over has lapsed, whether or not a row says so yet.</summary>
    public static OfferState Now(OfferState state, DateTime nowUtc, DateTime expiresUtc) => After(state, OfferMove.Lapse, nowUtc, expiresUtc) ?? state;

    /// <summary>In Chinese, for the desk.</summary>
    public static string ToText(this OfferState state) => state switch
    {
        OfferState.Open => "等答复",
        OfferState.Accepted => "已接下",
        OfferState.Declined => "已谢绝",
        OfferState.Withdrawn => "已撤回",
        _ => "过期未答复",
    };
}
