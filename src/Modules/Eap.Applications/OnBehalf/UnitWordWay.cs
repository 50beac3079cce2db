namespace Eap.Applications.OnBehalf;

/// <summary>How a unit without an account confirmed.</summary>
public enum UnitWordWay
{
    /// <summary>A signed or stamped paper, of which a scan is kept.</summary>
    Paper,

    /// <summary>A letter or mail; a scan may be kept.</summary>
    Letter,

    /// <summary>A call.</summary>
    Phone,
}
