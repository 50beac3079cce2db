namespace Eap.Applications.Paper;

/// <summary>What a person said of a scan.</summary>
public enum PaperScanState
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>The seal is there and is the unit's.</summary>
    Confirmed,

    /// <summary>It is not, with the reason.</summary>
    Refused,
}
