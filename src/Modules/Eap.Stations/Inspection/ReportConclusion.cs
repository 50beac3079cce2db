namespace Eap.Stations.Inspection;

/// <summary>What a visit comes to.</summary>
public enum ReportConclusion
{
    /// <summary>It passes, as the class it was looked at for.</summary>
    Pass,

    /// <summary>Something is to be mended first.</summary>
    Rectify,

    /// <summary>It does not pass.</summary>
    Fail,
}
