namespace Eap.Stations.Acceptance;

/// <summary>What can happen to an acceptance.</summary>
public enum AcceptanceMove
{
    /// <summary>Handed in for the first time.</summary>
    File,

    /// <summary>Given back for correction.</summary>
    Return,

    /// <summary>Handed in again, with its place kept.</summary>
    Resubmit,

    /// <summary>The papers are complete.</summary>
    PassCheck,

    /// <summary>Inspector and day are fixed.</summary>
    Schedule,

    /// <summary>The visit does not take place.</summary>
    Unschedule,

    /// <summary>The inspector signs the report.</summary>
    Report,

    /// <summary>The class is decided; the plaque gets its number.</summary>
    Decide,

    /// <summary>The city asks for another visit.</summary>
    Reinspect,

    /// <summary>The unit shall mend something.</summary>
    AskRectification,

    /// <summary>It is mended.</summary>
    Rectified,

    /// <summary>Not accepted.</summary>
    Refuse,

    /// <summary>The unit takes it back.</summary>
    Withdraw,
}
