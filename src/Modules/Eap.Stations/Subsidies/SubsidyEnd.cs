namespace Eap.Stations.Subsidies;

/// <summary>Why a claim came to nothing. Acceptance and plaque are another matter (Q22, Q36).</summary>
public enum SubsidyEnd
{
    /// <summary>The event that counts came after the last day.</summary>
    Late,

    /// <summary>Not newly built in the year.</summary>
    NotNew,

    /// <summary>The same position has a claim already.</summary>
    Twin,

    /// <summary>It did not pass.</summary>
    Refused,

    /// <summary>The unit took its application back.</summary>
    Withdrawn,

    /// <summary>The unit does without the money.</summary>
    GivenUp,

    /// <summary>The plaque was revoked before anything was paid.</summary>
    Revoked,
}
