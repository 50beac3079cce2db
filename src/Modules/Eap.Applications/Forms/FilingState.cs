namespace Eap.Applications.Forms;

/// <summary>How a moment stands to the time in which a form may be filed.</summary>
public enum FilingState
{
    /// <summary>Too early.</summary>
    NotYet,

    /// <summary>In time.</summary>
    Open,

    /// <summary>After the end, in the minutes left to uploads begun before it.</summary>
    Grace,

    /// <summary>Too late.</summary>
    Closed,
}
