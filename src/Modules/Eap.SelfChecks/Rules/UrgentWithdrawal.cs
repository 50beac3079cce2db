namespace Eap.SelfChecks.Rules;

/// <summary>Why a union took its request back. No field for words here either.</summary>
public enum UrgentWithdrawal
{
    /// <summary>It is over, or was less than it seemed.</summary>
    Settled,

    /// <summary>Somebody else helps.</summary>
    Elsewhere,

    /// <summary>Sent by mistake, or twice.</summary>
    Mistake,

    /// <summary>Something else.</summary>
    Other,
}
