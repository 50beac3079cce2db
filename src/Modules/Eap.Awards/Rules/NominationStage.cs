namespace Eap.Awards.Rules;

/// <summary>The last step a nomination (推荐) has taken.</summary>
public enum NominationStage
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>The unit decided on it together; its minutes are there.</summary>
    Resolved,

    /// <summary>The unit's own publicity is over, and it is handed in.</summary>
    UnitPublicity,

    /// <summary>The union above recommends it.</summary>
    Recommended,

    /// <summary>Complete, and the nominee may be named.</summary>
    FormalCheck,

    /// <summary>The opinions asked for are all there (征求意见).</summary>
    Consultation,

    /// <summary>Judged; the panel is closed.</summary>
    Panel,

    /// <summary>On the list, with a place taken.</summary>
    Listed,

    /// <summary>On the city's public notice (公示).</summary>
    Publicity,

    /// <summary>Decided by all its bodies.</summary>
    Decided,

    /// <summary>Announced: the honour exists.</summary>
    Announced,

    /// <summary>Given back to be corrected.</summary>
    Returned,

    /// <summary>May not be named.</summary>
    Refused,

    /// <summary>Judged, without a place.</summary>
    NotChosen,

    /// <summary>A body would not name it; its reason is kept.</summary>
    Declined,

    /// <summary>Taken back by the unit, or the person no longer consents.</summary>
    Withdrawn,

    /// <summary>The honour was taken back.</summary>
    Revoked,
}
