namespace Eap.SelfChecks.Checks;

/// <summary>Where a check stands.</summary>
public enum ScaleState
{
    /// <summary>待导入: its wording is not there.</summary>
    Waiting,

    /// <summary>已导入，未发布.</summary>
    Imported,

    /// <summary>Readers see a version before this one.</summary>
    Changed,

    /// <summary>已发布.</summary>
    Offered,
}
