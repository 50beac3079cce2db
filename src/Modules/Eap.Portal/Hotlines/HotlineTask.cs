namespace Eap.Portal.Hotlines;

/// <summary>What an editor has to do about a line.</summary>
public enum HotlineTask
{
    /// <summary>Find the number out and enter it.</summary>
    EnterNumber,

    /// <summary>Call it for the first time.</summary>
    FirstCheck,

    /// <summary>Call it again: the last check is more than 90 days old.</summary>
    CheckAgain,

    /// <summary>Ask when somebody answers.</summary>
    EnterHours,
}
