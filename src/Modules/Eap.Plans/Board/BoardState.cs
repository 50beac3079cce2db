namespace Eap.Plans.Board;

/// <summary>How a figure stands to what was asked.</summary>
public enum BoardState
{
    /// <summary>Nothing is asked of the unit.</summary>
    NotAsked,

    /// <summary>已达到</summary>
    Reached,

    /// <summary>Not yet, and there is still time.</summary>
    Open,

    /// <summary>Not reached, and the time is over.</summary>
    Missed,

    /// <summary>待录入: nobody keeps it, or what is owed depends on a number that is not entered.</summary>
    Unknown,
}
