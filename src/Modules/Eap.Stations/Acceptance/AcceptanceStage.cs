namespace Eap.Stations.Acceptance;

/// <summary>Where an acceptance (检查验收) stands.</summary>
public enum AcceptanceStage
{
    /// <summary>Filed; the papers are being checked.</summary>
    Filed,

    /// <summary>Given back: named fields are to be corrected.</summary>
    Returned,

    /// <summary>The papers are complete; a visit is to be arranged.</summary>
    Checked,

    /// <summary>An inspector and a day are fixed.</summary>
    Scheduled,

    /// <summary>The report is signed; the city decides.</summary>
    Inspected,

    /// <summary>Something is to be mended; then it is visited again.</summary>
    Rectifying,

    /// <summary>The class is decided and the plaque has its number.</summary>
    Named,

    /// <summary>Not accepted.</summary>
    Refused,

    /// <summary>Taken back by the unit.</summary>
    Withdrawn,
}
